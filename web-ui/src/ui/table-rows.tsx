import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Icon } from './icons.tsx';
import styles from './table-rows.module.css';

type Column = {
  name: string;
  words: string;
  hidden?: boolean;
  /** A click orders the list by this column. */
  sort?: { on: 'ascending' | 'descending' | undefined; ask: () => void };
};

/** The line above the rows of a `VirtualRows`. On a narrow screen only a screen reader has it. */
export function TableHead({ columns }: { columns: readonly Column[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map(({ name, words, hidden, sort }) => (
        <span key={name} role="columnheader" data-column={name} aria-sort={sort?.on}>
          {hidden && <span className="ck-visually-hidden">{words}</span>}
          {!hidden && !sort && words}
          {!hidden && sort && (
            <button type="button" className={styles.sort} aria-pressed={!!sort.on} onClick={sort.ask}>
              {words}
              {sort.on && <Icon name="chevronDown" size={12} />}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

type Row = { index: number } & ComponentPropsWithoutRef<'div'>;

/** One row; its columns are what the box around says as `--columns`. */
export function TableRow({ index, className, ...row }: Row) {
  return <div {...row} role="row" aria-rowindex={index + 2} className={`${styles.row} ${className ?? ''}`} />;
}

/** Keeps the place of a row that is still being read. */
export function RowToCome({ index, mark }: { index: number; mark?: ReactNode }) {
  return (
    <TableRow index={index} aria-busy="true">
      <div role="cell" className={styles.toCome}>
        {mark}
        <span className={styles.bone} style={{ width: `${80 - (index % 4) * 10}%` }} />
      </div>
    </TableRow>
  );
}
