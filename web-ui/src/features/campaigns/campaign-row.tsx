import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useCampaignWord } from '../../api/shown.ts';
import type { CampaignItem } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { LedgerBar } from '../../ui/ledger-bar.tsx';
import { StateBadge } from '../../ui/state.tsx';
import { TableRow } from '../../ui/table-rows.tsx';
import styles from './campaigns.module.css';
import { Needs } from './needs.tsx';
import { LastSlot, NextSlot, useDraftWords, useRest } from './slots.tsx';

export type CampaignRowProps = {
  workspace: string;
  item: CampaignItem;
  index: number;
  onPause: (item: CampaignItem) => void;
};

/** One campaign in cells of two lines; the whole row is its link. */
export function CampaignRow(props: CampaignRowProps) {
  const t = useWords(en);
  const word = useCampaignWord();
  const { item, index } = props;
  const { counts } = item;
  const sent = item.state !== 'DRAFT';
  return (
    <TableRow index={index}>
      <div role="cell" className={styles.two}>
        <CampaignLink {...props} />
        <span className={styles.second}>{item.excerpt}</span>
      </div>
      <div role="cell">
        <StateBadge campaign={word(item)} />
      </div>
      <div role="cell" className={styles.progress}>
        <Progress item={item} />
      </div>
      <div role="cell" className={styles.two}>
        <NextSlot item={item} />
      </div>
      <div role="cell" className={`${styles.two} ${styles.last}`}>
        <LastSlot item={item} />
      </div>
      <div role="cell" className={styles.needs}>
        <Needs counts={counts} />
      </div>
      <div role="cell" className={`${styles.two} ${styles.audience}`}>
        <span className={styles.first}>{sent ? count(counts.total) : common.none}</span>
        {sent && <span className={styles.second}>{t('platforms', { count: item.platforms })}</span>}
      </div>
    </TableRow>
  );
}

/** The name as a link over the whole row. Arrows come here; `P` holds the campaign. */
export function CampaignLink({ workspace, item, index, onPause }: CampaignRowProps) {
  const t = useWords(en);
  const pressed = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onPause(item);
  };
  return (
    <Link
      to="/w/$workspace/campaigns/$campaign"
      params={{ workspace, campaign: item.id }}
      className={styles.name}
      data-row={index}
      onKeyDown={pressed}
    >
      {item.name || t('untitled')}
    </Link>
  );
}

/** The bar, what has left, and what holds up the rest; of a draft when it was begun. */
export function Progress({ item }: { item: CampaignItem }) {
  const t = useWords(en);
  const rest = useRest();
  const draft = useDraftWords();
  if (item.state === 'DRAFT') return <span className={styles.plain}>{draft(item)}</span>;
  const { counts } = item;
  return (
    <>
      <LedgerBar counts={counts} />
      <span className={styles.figures}>
        <span>
          <strong>{count(counts.published)}</strong> {t('published', { total: count(counts.total) })}
        </span>
        <span className={styles.rest}>{rest(item)}</span>
      </span>
    </>
  );
}
