import en from '../i18n/en/rhythm.json';
import { useWords } from '../i18n/index.ts';
import { weekdays } from '../lib/rhythm.ts';
import styles from './day-toggles.module.css';

type Props = {
  label: string;
  /** Monday is 0. */
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
};

/** The days of a week, each of them in or out. */
export function DayToggles({ label, chosen, onChange }: Props) {
  const word = useWords(en);
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].sort());
  return (
    <fieldset className={styles.days}>
      <legend className="ck-visually-hidden">{label}</legend>
      {weekdays.map((name, day) => (
        <button
          key={name}
          type="button"
          className={styles.day}
          aria-pressed={chosen.includes(day)}
          onClick={() => toggle(day)}
        >
          <span aria-hidden="true">{word(`short.${name}`)}</span>
          <span className="ck-visually-hidden">{word(`long.${name}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
