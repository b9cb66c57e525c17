import type { ReactNode } from 'react';
import styles from './page-header.module.css';

type Props = {
  title: string;
  /** A badge or a few words on the title's line. */
  beside?: ReactNode;
  /** Facts on a second line. */
  below?: ReactNode;
  actions?: ReactNode;
};

/** The one `h1` of a page, with its actions. */
export function PageHeader({ title, beside, below, actions }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {beside}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </header>
  );
}
