/** How often a series comes, as a person chooses it, and as a recurrence of RFC 5545 says it. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** The `nth` weekday of a month counts from 1; -1 is the last. */
export type Rhythm =
  | { every: 'day'; interval: number }
  | { every: 'week'; interval: number; days: readonly Weekday[] }
  | { every: 'month'; interval: number; on: MonthDay };
export type MonthDay = { date: number } | { nth: number; day: Weekday };

export const LAST = -1;
const DAY = 86_400_000;

export function ruleOf(rhythm: Rhythm): string {
  const interval = rhythm.interval > 1 ? [`INTERVAL=${rhythm.interval}`] : [];
  switch (rhythm.every) {
    case 'day':
      return ['FREQ=DAILY', ...interval].join(';');
    case 'week':
      return ['FREQ=WEEKLY', ...interval, `BYDAY=${inOrder(rhythm.days).join(',')}`].join(';');
    case 'month': {
      const { on } = rhythm;
      const by = 'date' in on ? `BYMONTHDAY=${on.date}` : `BYDAY=${on.nth}${on.day}`;
      return ['FREQ=MONTHLY', ...interval, by].join(';');
    }
    default:
      return rhythm satisfies never;
  }
}

/**
 * What a rule means, where it is one that can be chosen here; what it leaves open follows from its first date, given as
 * `2026-11-27`.
 */
export function rhythmOf(rule: string, first: string): Rhythm | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const day = parts.get('BYDAY');
  const date = parts.get('BYMONTHDAY');
  parts.delete('INTERVAL');
  const known = [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'BYMONTHDAY'].includes(name));
  if (!known || !Number.isInteger(interval) || interval < 1) return undefined;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return day || date ? undefined : { every: 'day', interval };
    case 'WEEKLY': {
      const days = day ? day.split(',') : [weekdayOf(first)];
      return date || !days.every(isWeekday) ? undefined : { every: 'week', interval, days };
    }
    case 'MONTHLY': {
      const on = monthDayOf(day, date, first);
      return on && { every: 'month', interval, on };
    }
    default:
      return undefined;
  }
}

function monthDayOf(day: string | undefined, date: string | undefined, first: string): MonthDay | undefined {
  if (day && date) return undefined;
  if (day) {
    const [, nth, name = ''] = /^(-1|[1-4])([A-Z]{2})$/.exec(day) ?? [];
    return nth && isWeekday(name) ? { nth: Number(nth), day: name } : undefined;
  }
  const number = Number(date ?? first.slice(8));
  return Number.isInteger(number) && (number === LAST || (number >= 1 && number <= 31))
    ? { date: number }
    : undefined;
}

/** The weekday of a date like `2026-11-27`. */
export const weekdayOf = (date: string): Weekday =>
  weekdays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';

/** What may be meant by a date in a month: that date, that weekday, and where it is one of the last the last. */
export function monthDaysOf(date: string): MonthDay[] {
  const number = Number(date.slice(8));
  const day = weekdayOf(date);
  const week = Math.ceil(number / 7);
  const at = Date.parse(`${date}T00:00Z`);
  const endsIn = (days: number) => new Date(at + days * DAY).toISOString().slice(5, 7) !== date.slice(5, 7);
  return [
    { date: number },
    ...(week < 5 ? [{ nth: week, day }] : []),
    ...(endsIn(7) ? [{ nth: LAST, day }] : []),
    ...(endsIn(1) ? [{ date: LAST }] : []),
  ];
}

const isWeekday = (name: string): name is Weekday => weekdays.some((each) => each === name);

const inOrder = (days: readonly Weekday[]): Weekday[] => weekdays.filter((each) => days.includes(each));
