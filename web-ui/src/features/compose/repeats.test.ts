import { expect, test } from 'vitest';
import type { Series } from '../../api/types.ts';
import { isComplete, moved, type Repeats, repeatOf, repeatsOf, weekly } from './repeats.ts';

const read = (repeat: Series['repeat']) =>
  repeatsOf({ repeat, schedule: { local: '2026-11-27T10:00' } } as Series);

test.each<[string, Series['repeat']]>([
  ['without an end', { rule: 'FREQ=WEEKLY;BYDAY=MO' }],
  ['until a day', { rule: 'FREQ=DAILY', until: '2027-12-31T23:59' }],
  ['a number of times', { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', count: 12 }],
  ['a rule that cannot be chosen here', { rule: 'FREQ=YEARLY;BYMONTH=5', count: 2 }],
])('what was kept of a series is what is sent: %s', (_, repeat) => {
  expect(repeatOf(read(repeat))).toEqual(repeat);
});

test('a new series comes every week on the day of its first date', () => {
  expect(repeatOf(weekly('2026-11-27'))).toEqual({ rule: 'FREQ=WEEKLY;BYDAY=FR' });
});

test.each<[string, Repeats]>([
  ['no day of the week', { rhythm: { every: 'week', interval: 1, days: [] }, ends: { kind: 'never' } }],
  ['an end without a day', { rhythm: { every: 'day', interval: 1 }, ends: { kind: 'on', date: '' } }],
  ['never', { rhythm: { every: 'day', interval: 1 }, ends: { kind: 'after', count: 0 } }],
  ['no interval', { rhythm: { every: 'day', interval: 0 }, ends: { kind: 'never' } }],
])('%s is not complete', (_, repeats) => {
  expect(isComplete(repeats)).toBe(false);
});

test('what follows from the first date moves with it, what was chosen besides stays', () => {
  const [friday, tuesday] = ['2026-11-27', '2026-12-08'];
  const monthly = {
    rhythm: { every: 'month', interval: 1, on: { nth: 4, day: 'FR' } },
    ends: { kind: 'never' },
  } as const;
  const twice = {
    rhythm: { every: 'week', interval: 1, days: ['MO', 'FR'] },
    ends: { kind: 'never' },
  } as const;

  expect(repeatOf(moved(weekly(friday), friday, tuesday)).rule).toBe('FREQ=WEEKLY;BYDAY=TU');
  expect(repeatOf(moved(monthly, friday, tuesday)).rule).toBe('FREQ=MONTHLY;BYDAY=2TU');
  expect(moved(twice, friday, tuesday)).toBe(twice);
});
