import { Select } from '@mantine/core';
import type { Spread } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { type Say, useWords } from '../../i18n/index.ts';
import styles from './when-panel.module.css';

type Props = {
  /** Absent: all at once. */
  spread: Spread | undefined;
  onChange: (spread: Spread | undefined) => void;
};

const LENGTHS = [15, 30, 60, 120, 240, 480, 1440];
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const DAYS = { everyDay: WEEK, weekdays: WEEK.slice(0, 5), weekend: WEEK.slice(5) };
const WINDOWS = {
  morningAndEvening: [
    { from: '09:00', to: '12:00' },
    { from: '17:00', to: '20:00' },
  ],
  office: [{ from: '09:00', to: '17:00' }],
  evening: [{ from: '18:00', to: '22:00' }],
};
const KINDS = ['atOnce', 'over', 'daily', 'ownTime'] as const;

const begun: Record<(typeof KINDS)[number], Spread | undefined> = {
  atOnce: undefined,
  over: { kind: 'over', minutes: 60 },
  daily: { kind: 'daily', days: [...DAYS.weekdays], windows: WINDOWS.morningAndEvening },
  ownTime: { kind: 'ownTime' },
};

/** All at once, evenly over a while, within hours of some days, or at each account's own time. */
export function SpreadField({ spread, onChange }: Props) {
  const t = useWords(en);
  return (
    <div className={styles.spread}>
      <Choice
        label={t('spread.label')}
        value={spread?.kind ?? 'atOnce'}
        options={KINDS.map((kind) => ({ value: kind, label: t(`spread.${kind}`) }))}
        onChange={(kind) => onChange(begun[kind])}
      />
      {spread?.kind === 'over' && (
        <Choice
          label={t('spread.length')}
          value={String(spread.minutes)}
          options={LENGTHS.map((minutes) => ({ value: String(minutes), label: length(t, minutes) }))}
          onChange={(minutes) => onChange({ kind: 'over', minutes: Number(minutes) })}
        />
      )}
      {spread?.kind === 'daily' && <Daily spread={spread} onChange={onChange} />}
      {spread?.kind === 'ownTime' && <p className={styles.hint}>{t('spread.ownTimeHint')}</p>}
    </div>
  );
}

function Daily({ spread, onChange }: { spread: Spread; onChange: (spread: Spread) => void }) {
  const t = useWords(en);
  return (
    <>
      <Choice
        label={t('spread.days')}
        value={named(DAYS, spread.days)}
        options={names(DAYS).map((days) => ({ value: days, label: t(`spread.${days}`) }))}
        onChange={(days) => onChange({ ...spread, days: [...DAYS[days]] })}
      />
      <Choice
        label={t('spread.windows')}
        value={named(WINDOWS, spread.windows)}
        options={names(WINDOWS).map((windows) => ({ value: windows, label: t(`spread.${windows}`) }))}
        onChange={(windows) => onChange({ ...spread, windows: WINDOWS[windows] })}
      />
    </>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  options: { value: V; label: string }[];
  onChange: (value: V) => void;
};

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Select
      aria-label={label}
      data={options}
      value={value}
      allowDeselect={false}
      comboboxProps={{ portalProps: { target: '#main' } }}
      onChange={(chosen) => {
        const found = options.find((option) => option.value === chosen);
        if (found) onChange(found.value);
      }}
    />
  );
}

const names = <K extends string>(of: Record<K, unknown>): K[] => Object.keys(of) as K[];

/** The name under which exactly this is known. */
function named<K extends string>(of: Record<K, unknown>, wanted: unknown): K {
  const known = names(of);
  return (known.find((name) => JSON.stringify(of[name]) === JSON.stringify(wanted)) ?? known[0]) as K;
}

const length = (t: Say<typeof en>, minutes: number): string =>
  minutes < 60 ? t('spread.minutes', { count: minutes }) : t('spread.hours', { count: minutes / 60 });
