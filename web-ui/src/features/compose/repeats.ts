import type { Repeat, Series } from '../../api/types.ts';
import { monthDaysOf, type Rhythm, rhythmOf, ruleOf, weekdayOf } from '../../lib/rhythm.ts';

/** When a series ends; a date is a day like `2027-12-31`. */
export type Ends = { kind: 'never' } | { kind: 'on'; date: string } | { kind: 'after'; count: number };

/** How often a series comes. A rule that cannot be chosen here is kept as it is. */
export type Repeats = { rhythm: Rhythm; ends: Ends } | { rule: string; ends: Ends };

/** Every week on the day of its first date. */
export const weekly = (date: string): Repeats => ({
  rhythm: { every: 'week', interval: 1, days: [weekdayOf(date)] },
  ends: { kind: 'never' },
});

/** What follows from the first date moves with it; what a person chose besides stays. */
export function moved(repeats: Repeats, before: string, date: string): Repeats {
  if ('rule' in repeats || !before || !date) return repeats;
  const { rhythm } = repeats;
  const key = JSON.stringify;
  if (rhythm.every === 'week' && key(rhythm.days) === key([weekdayOf(before)])) {
    return { ...repeats, rhythm: { ...rhythm, days: [weekdayOf(date)] } };
  }
  if (rhythm.every !== 'month') return repeats;
  const kind = monthDaysOf(before).findIndex((on) => key(on) === key(rhythm.on));
  const on = kind < 0 ? undefined : monthDaysOf(date)[kind];
  return on ? { ...repeats, rhythm: { ...rhythm, on } } : repeats;
}

/** As the API takes it. */
export function repeatOf(repeats: Repeats): Repeat {
  const { ends } = repeats;
  return {
    rule: 'rhythm' in repeats ? ruleOf(repeats.rhythm) : repeats.rule,
    ...(ends.kind === 'on' && { until: `${ends.date}T23:59` }),
    ...(ends.kind === 'after' && { count: ends.count }),
  };
}

export function repeatsOf({ repeat: { rule, until, count }, schedule }: Series): Repeats {
  const rhythm = rhythmOf(rule, schedule.local?.slice(0, 10) ?? '');
  const ends = endsOf(until, count);
  return rhythm ? { rhythm, ends } : { rule, ends };
}

function endsOf(until: string | undefined, count: number | undefined): Ends {
  if (count !== undefined) return { kind: 'after', count };
  return until === undefined ? { kind: 'never' } : { kind: 'on', date: until.slice(0, 10) };
}

/** Whether nothing is left open. */
export function isComplete(repeats: Repeats): boolean {
  const { ends } = repeats;
  const when = 'rule' in repeats || repeats.rhythm.every !== 'week' || repeats.rhythm.days.length > 0;
  const interval = 'rule' in repeats || repeats.rhythm.interval >= 1;
  return (
    when && interval && (ends.kind !== 'on' || ends.date !== '') && (ends.kind !== 'after' || ends.count >= 1)
  );
}
