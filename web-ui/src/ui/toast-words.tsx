import type { ReactNode } from 'react';
import styles from './toast-words.module.css';

type Props = { children?: ReactNode; verb: string; onAct: () => void };

/** The words of a toast with the one thing that can be done about it. */
export function ToastWords({ children, verb, onAct }: Props) {
  return (
    <span className={styles.line}>
      <span>{children}</span>
      <button type="button" className={styles.action} onClick={onAct}>
        {verb}
      </button>
    </span>
  );
}
