import en from '../i18n/en/rhythm.json';
import { type Say, useWords } from '../i18n/index.ts';
import { type MonthDay, type Rhythm, rhythmOf, type Weekday, weekdays } from '../lib/rhythm.ts';
import { day } from '../lib/time.ts';

type Words = Say<typeof en>;
/** A date for rules that leave none open. */
const SOME = '2026-01-05';

type Repeat = { rule: string; until?: string; count?: number };

/** `Every Monday and Friday at 09:00, until 31 Dec 2027`: what a rule means; the time where a local one is known. */
export function useRepeatWords(): (repeat: Repeat, local?: string) => string {
  const t = useWords(en);
  return ({ rule, until, count }, local) => {
    const rhythm = rhythmOf(rule, (local ?? SOME).slice(0, 10));
    const often = rhythm ? rhythmWords(t, rhythm) : t('custom', { rule });
    const ends = [
      ...(count === undefined ? [] : [t('times', { count })]),
      ...(until === undefined
        ? []
        : [t('until', { date: day(`${until.slice(0, 10)}T12:00Z`, 'UTC', new Date()) })]),
    ];
    return [local ? t('at', { rhythm: often, time: local.slice(11, 16) }) : often, ...ends].join(', ');
  };
}

export function rhythmWords(t: Words, rhythm: Rhythm): string {
  const { interval: count } = rhythm;
  switch (rhythm.every) {
    case 'day':
      return t('day', { count });
    case 'week':
      return t('week', { count, days: daysWords(t, rhythm.days, count) });
    case 'month':
      return t('month', { count, on: monthDayWords(t, rhythm.on) });
    default:
      return rhythm satisfies never;
  }
}

export function monthDayWords(t: Words, on: MonthDay): string {
  if ('nth' in on) return t('onNth', { nth: t(`nth.${on.nth as 1}`), day: t(`long.${on.day}`) });
  return on.date < 0 ? t('onLast') : t('onDate', { date: ordinal(on.date) });
}

function daysWords(t: Words, days: readonly Weekday[], weeks: number): string {
  const chosen = weekdays.filter((each) => days.includes(each));
  if (weeks === 1 && chosen.length === 7) return t('everyDay');
  if (weeks === 1 && chosen.join('') === weekdays.slice(0, 5).join('')) return t('workDays');
  const names = chosen.map((each) => t(`long.${each}`));
  const last = names.pop() ?? '';
  return names.length > 0 ? t('and', { some: names.join(', '), last }) : last;
}

const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (number: number): string => `${number}${endings[rules.select(number)] ?? 'th'}`;
