import { useMemo } from 'react';
import type { CampaignItem } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { TableHead } from '../../ui/table-rows.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { CampaignBlock } from './campaign-block.tsx';
import { CampaignRow } from './campaign-row.tsx';
import styles from './campaigns.module.css';
import { type Group, groupOf, groups } from './groups.ts';
import { usePause } from './use-pause.tsx';

type Props = {
  workspace: string;
  items: readonly CampaignItem[];
  /** Told how many campaigns down the list is scrolled. */
  onReach: (last: number) => void;
};
type Line = { group: Group } | { item: CampaignItem };

const HEAD = 33;
const ROW = 47;
const BLOCK = 109;
const columns = ['campaign', 'state', 'progress', 'next', 'last', 'needs', 'audience'] as const;

/** The campaigns in their groups; below 768 px a block each. */
export function CampaignsTable({ workspace, items, onReach }: Props) {
  const t = useWords(en);
  const narrow = useMedia(NARROW);
  const pause = usePause(workspace);
  const lines = useMemo(() => linesOf(items), [items]);
  const heights = useMemo(
    () => lines.map((line) => ('group' in line ? HEAD : narrow ? BLOCK : ROW)),
    [lines, narrow],
  );
  const head = <TableHead columns={columns.map((name) => ({ name, words: t(`column.${name}`) }))} />;
  const Draw = narrow ? CampaignBlock : CampaignRow;
  return (
    <VirtualRows
      label={t('list')}
      heights={heights}
      head={head}
      className={styles.table}
      onReach={(last) => onReach(last - groups.length)}
      row={(index) => {
        const line = lines[index];
        if (!line) return null;
        if ('group' in line) return <Heading index={index}>{t(`group.${line.group}`)}</Heading>;
        return <Draw workspace={workspace} item={line.item} index={index} onPause={pause} />;
      }}
    />
  );
}

function Heading({ index, children }: { index: number; children: string }) {
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.group}>
      <span role="rowheader" aria-colspan={columns.length}>
        {children}
      </span>
    </div>
  );
}

function linesOf(items: readonly CampaignItem[]): Line[] {
  return groups.flatMap((group): Line[] => {
    const own = items.filter((item) => groupOf(item) === group);
    return own.length === 0 ? [] : [{ group }, ...own.map((item) => ({ item }))];
  });
}
