import { describe, expect, test } from 'vitest';
import { clock, day, near, span, toInstant, toLocal } from './time.ts';

const now = new Date('2026-11-25T13:32:10Z');

describe('instants are written in a zone', () => {
  test.each([
    ['2026-11-25T13:12:00Z', '14:12'],
    ['2026-11-24T09:00:00Z', 'Tue 24'],
    ['2026-09-03T09:00:00Z', '3 Sep'],
    ['2025-09-03T09:00:00Z', '3 Sep 2025'],
  ])('%s is near as %s', (instant, words) => {
    expect(near(instant, 'Europe/Berlin', now)).toBe(words);
  });

  test('the clock and the day follow the zone', () => {
    expect(clock('2026-11-26T23:30:00Z', 'Europe/Berlin')).toBe('00:30');
    expect(day('2026-11-26T23:30:00Z', 'Europe/Berlin', now)).toBe('Fri 27 Nov');
  });
});

describe('a wall clock becomes an instant', () => {
  test.each([
    ['a plain hour', '2026-11-27T10:00', 'Europe/Berlin', '2026-11-27T09:00:00.000Z'],
    ['a missing hour moves on', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['a doubled hour counts once', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['half-hour zones', '2026-11-27T10:00', 'Asia/Kolkata', '2026-11-27T04:30:00.000Z'],
  ])('%s', (_, local, zone, instant) => {
    expect(toInstant(local, zone).toISOString()).toBe(instant);
  });

  test('and back', () => {
    expect(toLocal('2026-11-27T09:00:00Z', 'Europe/Berlin')).toBe('2026-11-27T10:00');
  });
});

test.each([
  [4_000, '4 s'],
  [420_000, '7 min'],
  [8_820_000, '2 h 27 min'],
  [7_200_000, '2 h'],
  [259_200_000, '3 days'],
])('%i ms is %s', (milliseconds, words) => {
  expect(span(milliseconds)).toBe(words);
});
