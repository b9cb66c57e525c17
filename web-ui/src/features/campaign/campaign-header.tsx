import type { ReactNode } from 'react';
import { useCampaignWord } from '../../api/shown.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { clockSeconds, day, dayNumber } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state.tsx';
import styles from './campaign.module.css';

type Props = { campaign: Campaign; actions: ReactNode; changes: ReactNode };

/** Name, state, what can be done, and the facts in one line. */
export function CampaignHeader({ campaign, actions, changes }: Props) {
  const t = useWords(en);
  const when = useRange(campaign);
  const word = useCampaignWord();
  const { counts, platforms, media, state } = campaign;
  const fact = (icon: IconName, words: string) => (
    <span className={styles.fact}>
      <Icon name={icon} size={14} />
      {words}
    </span>
  );
  const facts = state !== 'DRAFT' && (
    <>
      {when && fact('clock', when)}
      {fact(
        'accounts',
        t('posts', {
          count: counts.total,
          total: count(counts.total),
          platforms: t('platforms', { count: platforms.length }),
        }),
      )}
      {media.length > 0 && fact('image', t('files', { count: media.length }))}
      {changes}
    </>
  );
  return (
    <div className={styles.header}>
      <PageHeader
        title={campaign.name || t('untitled')}
        beside={<StateBadge campaign={word(campaign)} />}
        below={facts}
        actions={actions}
      />
    </div>
  );
}

function useRange({ schedule, lastSlot }: Campaign): string | undefined {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  if (!schedule) return undefined;
  const time = (at: string) => {
    const today = dayNumber(at, zone) === dayNumber(now, zone);
    return today ? clockSeconds(at, zone) : `${day(at, zone, now)}, ${clockSeconds(at, zone)}`;
  };
  const from = time(schedule.instant);
  if (!lastSlot || lastSlot === schedule.instant) return t('at', { time: from, zone });
  const sameDay = dayNumber(schedule.instant, zone) === dayNumber(lastSlot, zone);
  return t('range', { from, to: sameDay ? clockSeconds(lastSlot, zone) : time(lastSlot), zone });
}
