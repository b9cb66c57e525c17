import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SeriesItem } from '../../api/types.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock, span } from '../../lib/time.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useNow } from '../../lib/use-now.ts';
import { Icon } from '../../ui/icons.tsx';
import { useRepeatWords } from '../../ui/rhythm-words.ts';
import { StateBadge } from '../../ui/state.tsx';
import { TableHead, TableRow } from '../../ui/table-rows.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import styles from './series.module.css';

type Props = { workspace: string; items: readonly SeriesItem[]; onReach: (last: number) => void };

const columns = ['series', 'state', 'repeats', 'next', 'made'] as const;

/** A row a series: what it says, how often it comes, and when next. */
export function SeriesTable({ workspace, items, onReach }: Props) {
  const t = useWords(en);
  const narrow = useMedia(NARROW);
  const heights = useMemo(() => ({ each: narrow ? 92 : 47, count: items.length }), [narrow, items.length]);
  const head = <TableHead columns={columns.map((name) => ({ name, words: t(`column.${name}`) }))} />;
  return (
    <VirtualRows
      label={t('title')}
      heights={heights}
      head={head}
      className={styles.table}
      onReach={onReach}
      row={(index) => {
        const item = items[index];
        return item ? <Row key={item.id} workspace={workspace} item={item} index={index} /> : null;
      }}
    />
  );
}

function Row({ workspace, item, index }: { workspace: string; item: SeriesItem; index: number }) {
  const t = useWords(en);
  const repeats = useRepeatWords();
  const now = useNow(60_000);
  const { next, zone, state, made } = item;
  const time = next && dayAndClock(next.at, zone, now);
  return (
    <TableRow index={index} className={styles.row}>
      <div role="cell" className={styles.name}>
        <Link
          to="/w/$workspace/series/$series"
          params={{ workspace, series: item.id }}
          className={styles.link}
          data-row={index}
        >
          {item.name}
        </Link>
        <span className={styles.second}>{item.excerpt}</span>
      </div>
      <div role="cell" className={styles.state}>
        <StateBadge series={state} />
      </div>
      <div role="cell" className={styles.repeats}>
        <Icon name="repeat" size={14} />
        <span>{repeats(item.repeat, next?.local)}</span>
      </div>
      <div role="cell" className={styles.next}>
        {time ?? common.none}
        {next && (
          <span className={styles.second}>
            {t('in', { span: span(Date.parse(next.at) - now.getTime()) })}
          </span>
        )}
      </div>
      <div role="cell" className={styles.made}>
        {count(made)}
      </div>
    </TableRow>
  );
}
