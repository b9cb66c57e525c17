import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useScrollWindow } from '../lib/use-scroll-window.ts';
import type { Selection } from '../lib/use-selection.ts';
import styles from './virtual-rows.module.css';

type Props = {
  /** The name of the scroll box. */
  label: string;
  /** Heights in pixels: one for all rows, or one a row. */
  heights: { each: number; count: number } | readonly number[];
  /** Draws a row; it must carry `data-row={index}` where arrows may reach it. */
  row: (index: number) => ReactNode;
  /** Stays above the rows; makes the box a table. */
  head?: ReactNode;
  /** A table says here what its `--columns` are. */
  className?: string | undefined;
  /** Told the last row in view, to read on. */
  onReach?: (index: number) => void;
  /** Rows can be chosen: Space at the row, Shift and an arrow from one to the next. */
  choose?: Pick<Selection, 'toggle' | 'through'>;
};

const PASSES = 6;

/** A long list of which only what is in view is in the document. Arrows walk the rows. */
export function VirtualRows({ label, heights, row, head, className = '', onReach, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const starts = useMemo(() => startsOf(heights), [heights]);
  const count = starts.length - 1;
  const view = useScrollWindow(box);
  const first = Math.max(0, indexAt(starts, view.top) - PASSES);
  const last = Math.min(count - 1, indexAt(starts, view.top + view.height) + PASSES);
  useEffect(() => {
    if (last >= 0) onReach?.(last);
  });
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const rows = shown.map((index) => (
    <div key={index} role="presentation" className={styles.place} style={placeOf(starts, index)}>
      {row(index)}
    </div>
  ));
  const style = { height: starts[count] ?? 0 };
  const named = {
    ref: box,
    className: `${styles.box} ${className}`,
    'aria-label': label,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => walk(event, choose),
  };
  if (!head) {
    return (
      <div {...named} role="list">
        <div role="presentation" className={styles.all} style={style}>
          {rows}
        </div>
      </div>
    );
  }
  return (
    <div {...named} role="table" aria-rowcount={count + 1}>
      <div role="rowgroup" className={styles.head}>
        {head}
      </div>
      <div role="rowgroup" className={styles.all} style={style}>
        {rows}
      </div>
    </div>
  );
}

function placeOf(starts: readonly number[], index: number) {
  const from = starts[index] ?? 0;
  return { transform: `translateY(${from}px)`, height: (starts[index + 1] ?? from) - from };
}

function startsOf(heights: Props['heights']): number[] {
  if ('each' in heights) return Array.from({ length: heights.count + 1 }, (_, index) => index * heights.each);
  const starts = [0];
  for (const height of heights) starts.push((starts.at(-1) ?? 0) + height);
  return starts;
}

/** The row that covers a height, by halving. */
function indexAt(starts: readonly number[], height: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

function walk(event: KeyboardEvent<HTMLDivElement>, choose: Props['choose']): void {
  const { key, target, shiftKey } = event;
  if (!(target instanceof HTMLElement)) return;
  if (key === ' ' && choose && target.dataset.row !== undefined && target.tagName !== 'INPUT') {
    event.preventDefault();
    choose.toggle(Number(target.dataset.row), shiftKey);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return;
  const from = target.closest<HTMLElement>('[data-row]');
  const to = from === null ? undefined : Number(from.dataset.row) + step;
  const next = to === undefined ? firstRow(event.currentTarget) : rowAt(event.currentTarget, to);
  if (!next) return;
  event.preventDefault();
  if (shiftKey && choose && from && to !== undefined) choose.through(Number(from.dataset.row), to);
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

const rowAt = (box: HTMLElement, index: number) => box.querySelector<HTMLElement>(`[data-row="${index}"]`);

function firstRow(box: HTMLElement): HTMLElement | undefined {
  const { top } = box.getBoundingClientRect();
  return [...box.querySelectorAll<HTMLElement>('[data-row]')].find(
    (each) => each.getBoundingClientRect().top >= top,
  );
}
