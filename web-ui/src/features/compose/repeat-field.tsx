import { Select } from '@mantine/core';
import type { Series } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import rhythms from '../../i18n/en/rhythm.json';
import { useWords } from '../../i18n/index.ts';
import { type MonthDay, monthDaysOf, type Rhythm, weekdayOf, weekdays } from '../../lib/rhythm.ts';
import { Button } from '../../ui/button.tsx';
import { DayToggles } from '../../ui/day-toggles.tsx';
import { monthDayWords } from '../../ui/rhythm-words.ts';
import { Segments } from '../../ui/segments.tsx';
import type { When } from './draft.ts';
import { EndsField } from './ends-field.tsx';
import styles from './repeat-field.module.css';
import { type Repeats, weekly } from './repeats.ts';
import { SeriesPreview } from './series-preview.tsx';
import type { Again } from './times.ts';

type Props = {
  workspace: string;
  when: Again;
  /** The series that is changed. */
  kept: Series | undefined;
  onChange: (when: When) => void;
};

const begun = (every: Rhythm['every'], date: string): Rhythm => {
  switch (every) {
    case 'day':
      return { every, interval: 1 };
    case 'week':
      return { every, interval: 1, days: [weekdayOf(date)] };
    case 'month':
      return { every, interval: 1, on: monthDaysOf(date)[0] ?? { date: 1 } };
  }
};

/** How often a series comes, when it ends, and which times that makes. */
export function RepeatField({ workspace, when, kept, onChange }: Props) {
  const t = useWords(en);
  const { repeats, date } = when;
  const change = (changed: Repeats) => onChange({ ...when, repeats: changed });
  return (
    <div className={styles.repeat}>
      {'rhythm' in repeats ? (
        <RhythmField
          rhythm={repeats.rhythm}
          date={date}
          onChange={(rhythm) => change({ rhythm, ends: repeats.ends })}
        />
      ) : (
        <div className={styles.custom}>
          <span>{t('repeat.custom', { rule: repeats.rule })}</span>
          <Button
            variant="default"
            size="small"
            onClick={() => change({ ...weekly(date), ends: repeats.ends })}
          >
            {t('repeat.anew')}
          </Button>
        </div>
      )}
      <EndsField ends={repeats.ends} date={date} onChange={(ends) => change({ ...repeats, ends })} />
      <SeriesPreview workspace={workspace} when={when} kept={kept} />
    </div>
  );
}

type RhythmProps = { rhythm: Rhythm; date: string; onChange: (rhythm: Rhythm) => void };

function RhythmField({ rhythm, date, onChange }: RhythmProps) {
  const t = useWords(en);
  const { every, interval } = rhythm;
  return (
    <>
      <Segments
        full
        label={t('repeat.every')}
        value={every}
        onChange={(chosen) => onChange(begun(chosen, date))}
        options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: t(`repeat.${value}`) }))}
      />
      <label className={styles.interval}>
        {t('repeat.interval')}
        <input
          type="number"
          min={1}
          max={99}
          className={styles.number}
          value={interval || ''}
          onChange={(event) =>
            onChange({ ...rhythm, interval: Math.min(99, Number(event.currentTarget.value)) })
          }
        />
        {t(`repeat.unit.${every}`, { count: interval })}
      </label>
      {rhythm.every === 'week' && <Days rhythm={rhythm} onChange={onChange} />}
      {rhythm.every === 'month' && <DayOfMonth rhythm={rhythm} date={date} onChange={onChange} />}
    </>
  );
}

type Of<E extends Rhythm['every']> = Extract<Rhythm, { every: E }>;

function Days({ rhythm, onChange }: { rhythm: Of<'week'>; onChange: (rhythm: Rhythm) => void }) {
  const t = useWords(en);
  return (
    <DayToggles
      label={t('repeat.days')}
      chosen={rhythm.days.map((day) => weekdays.indexOf(day))}
      onChange={(chosen) =>
        onChange({ ...rhythm, days: weekdays.filter((_, index) => chosen.includes(index)) })
      }
    />
  );
}

type DayOfMonthProps = { rhythm: Of<'month'>; date: string; onChange: (rhythm: Rhythm) => void };

function DayOfMonth({ rhythm, date, onChange }: DayOfMonthProps) {
  const t = useWords(en);
  const word = useWords(rhythms);
  const key = (on: MonthDay) => JSON.stringify(on);
  const offered = date ? monthDaysOf(date) : [];
  const all = offered.some((on) => key(on) === key(rhythm.on)) ? offered : [rhythm.on, ...offered];
  return (
    <Select
      aria-label={t('repeat.on')}
      data={all.map((on) => ({ value: key(on), label: capital(monthDayWords(word, on)) }))}
      value={key(rhythm.on)}
      allowDeselect={false}
      comboboxProps={{ portalProps: { target: '#main' } }}
      onChange={(chosen) => {
        const on = all.find((each) => key(each) === chosen);
        if (on) onChange({ ...rhythm, on });
      }}
    />
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
