import { expect, test } from 'vitest';
import type { Series } from '../../api/types.ts';
import type { When } from './draft.ts';
import { weekly } from './repeats.ts';
import { timesOf } from './request.ts';

const when: When = {
  kind: 'series',
  date: '2026-11-27',
  time: '10:00',
  zone: 'Europe/Berlin',
  repeats: { ...weekly('2026-11-27'), ends: { kind: 'after', count: 10 } },
};
const kept = {
  schedule: { local: '2026-11-27T10:00:00', zone: 'Europe/Berlin' },
  next: [{ local: '2027-01-08T10:00' }],
  made: 6,
} as Series;

test('a new series is shown from its first time on', () => {
  expect(timesOf(when, undefined)).toMatchObject({
    schedule: { local: '2026-11-27T10:00' },
    repeat: { count: 10 },
  });
});

test('a series that has begun is shown from its next time on, with what is left of it', () => {
  expect(timesOf(when, kept)).toMatchObject({
    schedule: { local: '2027-01-08T10:00' },
    repeat: { count: 4 },
  });
  expect(timesOf({ ...when, time: '11:00' }, kept)).toMatchObject({
    schedule: { local: '2026-11-27T11:00' },
  });
});

test('nothing is shown of a paused series that keeps its first time, nor of one that is not complete', () => {
  expect(timesOf(when, { ...kept, next: [] })).toBeUndefined();
  expect(timesOf({ ...when, date: '' }, undefined)).toBeUndefined();
});
