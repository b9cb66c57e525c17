import { useCampaignWord } from '../../api/shown.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Icon } from '../../ui/icons.tsx';
import { StateBadge } from '../../ui/state.tsx';
import { TableRow } from '../../ui/table-rows.tsx';
import { CampaignLink, type CampaignRowProps, Progress } from './campaign-row.tsx';
import styles from './campaigns.module.css';
import { Needs } from './needs.tsx';
import { useNextWords } from './slots.tsx';

/** One campaign on a narrow screen. */
export function CampaignBlock(props: CampaignRowProps) {
  const t = useWords(en);
  const next = useNextWords();
  const word = useCampaignWord();
  const { item, index } = props;
  const { attention, unconfirmed, total } = item.counts;
  const draft = item.state === 'DRAFT';
  return (
    <TableRow index={index} className={styles.block}>
      <div role="cell" className={styles.blockName}>
        <CampaignLink {...props} />
      </div>
      <div role="cell">
        <StateBadge campaign={word(item)} />
      </div>
      <div role="cell" className={styles.blockProgress}>
        <Progress item={item} />
      </div>
      <div role="cell" className={styles.blockNext}>
        <Icon name="clock" size={14} />
        {next(item)}
      </div>
      {!draft && (
        <div role="cell" className={styles.blockFacts}>
          {attention + unconfirmed > 0 && <Needs counts={item.counts} />}
          <span className={styles.blockAudience}>
            {count(total)} · {t('platforms', { count: item.platforms })}
          </span>
        </div>
      )}
    </TableRow>
  );
}
