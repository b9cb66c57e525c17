import { type ReactNode, useEffect, useState } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { Button } from './button.tsx';
import styles from './empty.module.css';

/** There is nothing, and what to do about it. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.words}>{children}</p>}
      {action}
    </div>
  );
}

/** It could not be read: hatched, because what there is is not known. */
export function Unreadable({
  title,
  children,
  verb,
  retry,
}: {
  title: string;
  children: ReactNode;
  /** What the button says; "Try again" by default. */
  verb?: string;
  retry: () => void;
}) {
  const t = useWords(en);
  return (
    <div className={styles.empty} role="alert">
      <div className={styles.hatch} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{children}</p>
      <Button variant="default" icon="refresh" onClick={retry}>
        {verb ?? t('tryAgain')}
      </Button>
    </div>
  );
}

/** Rows to come, at their final height; after a second it says what is read. */
export function Loading({ rows, height, words }: { rows: number; height: number; words: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={words}>
      {slow && <p className={styles.reading}>{words}</p>}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all alike
        <div key={row} className={styles.row} style={{ height }}>
          <span className={styles.mark} />
          <span className={styles.bone} style={{ width: `${38 - (row % 4) * 4}%` }} />
          <span className={styles.bone} style={{ width: '12%', marginLeft: 'auto' }} />
        </div>
      ))}
    </div>
  );
}
