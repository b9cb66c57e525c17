import { toLocal } from '../../lib/time.ts';
import type { When } from './draft.ts';
import { weekly } from './repeats.ts';

const HOUR = 3_600_000;

export type Later = Extract<When, { kind: 'later' }>;
export type Again = Extract<When, { kind: 'series' }>;

/** The next whole hour but one. */
export function inAnHour(zone: string): Later {
  const [date = '', time = ''] = toLocal(new Date(Math.ceil(Date.now() / HOUR + 1) * HOUR), zone).split('T');
  return { kind: 'later', date, time, zone };
}

/** The same time every week. */
export const weeklyFrom = (when: Later): Again => ({ ...when, kind: 'series', repeats: weekly(when.date) });

/** The first time of a series alone. */
export function onceOf({ repeats: _, ...when }: Again): Later {
  return { ...when, kind: 'later' };
}
