import { expect, test } from 'vitest';
import { withTime } from './week.ts';

test('a time is added on each of the days once, in the order of the week', () => {
  const times = [{ day: 'WEDNESDAY', time: '09:00' }] as const;

  expect(withTime(times, ['FRIDAY', 'WEDNESDAY', 'MONDAY'], '09:00')).toEqual([
    { day: 'MONDAY', time: '09:00' },
    { day: 'WEDNESDAY', time: '09:00' },
    { day: 'FRIDAY', time: '09:00' },
  ]);
  expect(withTime(times, ['WEDNESDAY'], '07:30').map(({ time }) => time)).toEqual(['07:30', '09:00']);
});
