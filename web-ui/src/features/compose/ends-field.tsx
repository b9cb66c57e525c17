import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { Segments } from '../../ui/segments.tsx';
import styles from './repeat-field.module.css';
import type { Ends } from './repeats.ts';

const YEAR = 365 * 86_400_000;
const SOME = 10;

type Props = {
  ends: Ends;
  /** The first date of the series. */
  date: string;
  onChange: (ends: Ends) => void;
};

/** Never, on a day, or after so many times. */
export function EndsField({ ends, date, onChange }: Props) {
  const t = useWords(en);
  const begin = (kind: Ends['kind']) => {
    if (kind === 'never') return onChange({ kind });
    if (kind === 'after') return onChange({ kind, count: SOME });
    const inAYear = date && new Date(Date.parse(date) + YEAR).toISOString().slice(0, 10);
    onChange({ kind, date: inAYear });
  };
  return (
    <div className={styles.ends}>
      <span aria-hidden="true">{t('repeat.ends')}</span>
      <Segments
        label={t('repeat.ends')}
        value={ends.kind}
        onChange={begin}
        options={[
          { value: 'never', label: t('repeat.never') },
          { value: 'on', label: t('repeat.onDate') },
          { value: 'after', label: t('repeat.after') },
        ]}
      />
      {ends.kind === 'on' && (
        <input
          type="date"
          className={styles.date}
          aria-label={t('repeat.lastDay')}
          min={date}
          value={ends.date}
          onChange={(event) => onChange({ kind: 'on', date: event.currentTarget.value })}
        />
      )}
      {ends.kind === 'after' && (
        <label className={styles.interval}>
          <input
            type="number"
            min={1}
            max={1000}
            className={styles.number}
            aria-label={t('repeat.times')}
            value={ends.count || ''}
            onChange={(event) =>
              onChange({ kind: 'after', count: Math.floor(Number(event.currentTarget.value)) })
            }
          />
          <span aria-hidden="true">{t('repeat.times').toLowerCase()}</span>
        </label>
      )}
    </div>
  );
}
