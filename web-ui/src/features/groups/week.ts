import type { DayOfWeek, QueueTime } from '../../api/types.ts';

export const week: readonly DayOfWeek[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** The times with this one on these days besides, in the order of the week. */
export const withTime = (
  times: readonly QueueTime[],
  days: readonly DayOfWeek[],
  time: string,
): QueueTime[] => {
  const there = (day: DayOfWeek) => times.some((each) => each.day === day && each.time === time);
  return inOrder([...times, ...days.filter((day) => !there(day)).map((day) => ({ day, time }))]);
};

const inOrder = (times: readonly QueueTime[]): QueueTime[] =>
  times.toSorted((a, b) => week.indexOf(a.day) - week.indexOf(b.day) || a.time.localeCompare(b.time));
