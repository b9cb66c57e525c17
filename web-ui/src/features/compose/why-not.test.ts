import { expect, test } from 'vitest';
import type { CampaignCheck } from '../../api/types.ts';
import { type Draft, type DraftFile, emptyDraft } from './draft.ts';
import { scheduleOf } from './request.ts';
import type { Checked } from './use-check.ts';
import { whyNot } from './why-not.ts';

const now = new Date('2026-11-25T13:32:00Z');
const found = { ready: 302, blocked: 0 } as CampaignCheck;
const fine: Checked = { found, running: false, problem: undefined, again: () => undefined };
const draft: Draft = { ...emptyDraft(), text: 'Hello', chosen: new Set(['a']) };
const file = { upload: { state: 'running', share: 0.4 } } as DraftFile;
const later = (date: string, time: string) => ({ kind: 'later', date, time, zone: 'Europe/Berlin' }) as const;

test.each<[string, Draft, Checked, ReturnType<typeof whyNot>]>([
  ['nothing is in the way', draft, fine, undefined],
  ['nobody is chosen', { ...draft, chosen: new Set() }, fine, { why: 'accounts' }],
  ['there is nothing to say', { ...draft, text: ' ' }, fine, { why: 'content' }],
  ['a file is on its way', { ...draft, files: [file] }, fine, { why: 'uploading', count: 1 }],
  ['the day is missing', { ...draft, when: later('', '10:00') }, fine, { why: 'when' }],
  ['the time has passed', { ...draft, when: later('2026-11-25', '14:30') }, fine, { why: 'past' }],
  ['the time is ahead', { ...draft, when: later('2026-11-25', '14:40') }, fine, undefined],
  ['the check is under way', draft, { ...fine, running: true }, { why: 'checking', count: 1 }],
  ['some are blocked', draft, { ...fine, found: { ...found, blocked: 10 } }, { why: 'blocked', count: 10 }],
  [
    'the blocked are left out',
    { ...draft, leaveOut: true },
    { ...fine, found: { ...found, blocked: 10 } },
    undefined,
  ],
  [
    'all are blocked',
    { ...draft, leaveOut: true },
    { ...fine, found: { ...found, ready: 0, blocked: 9 } },
    { why: 'allBlocked' },
  ],
])('%s', (_, what, checked, reason) => {
  expect(whyNot(what, checked, now)).toEqual(reason);
});

test('a schedule is the wall clock and its zone, or now', () => {
  expect(scheduleOf(later('2026-11-27', '10:00'))).toEqual({
    local: '2026-11-27T10:00',
    zone: 'Europe/Berlin',
  });
  expect(scheduleOf({ kind: 'now' })).toBe('now');
});
