import type { ReactNode } from 'react';
import { count } from '../lib/numbers.ts';
import styles from './reason-list.module.css';

export type ReasonRow = {
  key: string;
  count: number;
  tone: 'attention' | 'failed' | 'unknown';
  title: string;
  facts?: ReactNode;
  action?: ReactNode;
  /** Shows the posts of this reason. */
  onPick?: () => void;
  picked?: boolean;
};

/** Reasons in words, each with its count and the one thing to do. */
export function ReasonList({ rows, label }: { rows: readonly ReasonRow[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row} data-picked={row.picked || undefined}>
          <span className={styles.count} data-tone={row.tone}>
            {count(row.count)}
          </span>
          <div className={styles.words}>
            {row.onPick ? (
              <button
                type="button"
                className={styles.title}
                onClick={row.onPick}
                aria-pressed={row.picked ?? false}
              >
                {row.title}
              </button>
            ) : (
              <span className={styles.title}>{row.title}</span>
            )}
            {row.facts && <span className={styles.facts}>{row.facts}</span>}
          </div>
          {row.action && <div className={styles.action}>{row.action}</div>}
        </li>
      ))}
    </ul>
  );
}
