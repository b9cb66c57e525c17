import { expect, test } from 'vitest';
import { LAST, monthDaysOf, type Rhythm, rhythmOf, ruleOf, weekdayOf } from './rhythm.ts';

const FRIDAY = '2026-11-27';

test.each<[string, Rhythm]>([
  ['FREQ=DAILY', { every: 'day', interval: 1 }],
  ['FREQ=DAILY;INTERVAL=3', { every: 'day', interval: 3 }],
  ['FREQ=WEEKLY;BYDAY=MO,FR', { every: 'week', interval: 1, days: ['MO', 'FR'] }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', { every: 'week', interval: 2, days: ['SU'] }],
  ['FREQ=MONTHLY;BYMONTHDAY=15', { every: 'month', interval: 1, on: { date: 15 } }],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', { every: 'month', interval: 1, on: { date: LAST } }],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', { every: 'month', interval: 3, on: { nth: 2, day: 'TU' } }],
  ['FREQ=MONTHLY;BYDAY=-1FR', { every: 'month', interval: 1, on: { nth: LAST, day: 'FR' } }],
])('%s is written and read alike', (rule, rhythm) => {
  expect(ruleOf(rhythm)).toBe(rule);
  expect(rhythmOf(rule, FRIDAY)).toEqual(rhythm);
});

test('what a rule leaves open follows from its first date', () => {
  expect(rhythmOf('FREQ=WEEKLY', FRIDAY)).toEqual({ every: 'week', interval: 1, days: ['FR'] });
  expect(rhythmOf('FREQ=MONTHLY', FRIDAY)).toEqual({ every: 'month', interval: 1, on: { date: 27 } });
});

test.each([
  'FREQ=HOURLY',
  'FREQ=YEARLY',
  'FREQ=WEEKLY;BYDAY=MO;BYHOUR=9',
  'FREQ=MONTHLY;BYDAY=MO',
  'FREQ=DAILY;BYDAY=MO',
])('%s cannot be chosen here and is left as it is', (rule) => expect(rhythmOf(rule, FRIDAY)).toBeUndefined());

test('days of a week are written from Monday on', () => {
  expect(ruleOf({ every: 'week', interval: 1, days: ['SU', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,SU');
});

test.each([
  ['2026-11-10', [{ date: 10 }, { nth: 2, day: 'TU' }]],
  [FRIDAY, [{ date: 27 }, { nth: 4, day: 'FR' }, { nth: LAST, day: 'FR' }]],
  ['2026-11-30', [{ date: 30 }, { nth: LAST, day: 'MO' }, { date: LAST }]],
])('%s may stand for several days of a month', (date, days) => {
  expect(monthDaysOf(date)).toEqual(days);
});

test('a weekday is that of the date, in no zone', () => {
  expect(weekdayOf('2026-11-29')).toBe('SU');
});
