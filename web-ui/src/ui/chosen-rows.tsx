import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import styles from './chosen-rows.module.css';

type Props = { words: string; clears: string; onClear: () => void; children: ReactNode };

/** Floats below a table while rows of it are chosen: how many, and what can be done with them. */
export function ChosenRows({ words, clears, onClear, children }: Props) {
  return (
    <div className={styles.bar} role="region" aria-label={words}>
      <strong aria-live="polite">{words}</strong>
      {children}
      <IconButton icon="close" label={clears} onClick={onClear} />
    </div>
  );
}
