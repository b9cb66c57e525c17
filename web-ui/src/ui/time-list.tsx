import { Glyph } from './glyphs.tsx';
import styles from './time-list.module.css';

type Time = { local: string; text: string; note?: string };
type Props = {
  label: string;
  times: readonly Time[];
  /** What is said beside the first of them. */
  first?: string | undefined;
};

/** Times that are to come, one a line; one that a clock change moves says so. */
export function TimeList({ label, times, first }: Props) {
  return (
    <ol className={styles.times} aria-label={label}>
      {times.map(({ local, text, note }, index) => (
        <li key={local} className={styles.time}>
          <span>{text}</span>
          {index === 0 && first && <span className={styles.soon}>{first}</span>}
          {note && (
            <span className={styles.note}>
              <Glyph name="clock" size={13} />
              {note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
