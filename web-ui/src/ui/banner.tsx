import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { Glyph } from './glyphs.tsx';

/** Something the whole page should know. `unknown` is hatched, `waiting` is amber. */
export function Banner({
  tone,
  title,
  children,
  action,
}: {
  tone: 'unknown' | 'waiting' | 'attention';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const glyph = { unknown: 'question', waiting: 'hourglass', attention: 'triangle' } as const;
  return (
    <div className={styles.banner} data-tone={tone} role="status">
      <Glyph name={glyph[tone]} />
      <span>
        <strong>{title}</strong> {children}
      </span>
      {action && <span className={styles.action}>{action}</span>}
    </div>
  );
}
