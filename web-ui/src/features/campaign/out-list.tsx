import { useQuery } from '@tanstack/react-query';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import side from './campaign.module.css';
import styles from './dialogs.module.css';
import { outQuery } from './queries.ts';

type Props = { workspace: string; campaign: Campaign; onAll: () => void };

/** What a cancel came too late for, with the links to take it back where it is. */
export function OutList({ workspace, campaign, onAll }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const { published, sending, accepted, unconfirmed } = campaign.counts;
  const { data } = useQuery(outQuery(workspace, campaign.id));
  const maybe = sending + accepted + unconfirmed;
  return (
    <section aria-labelledby="what-is-out">
      <div className={side.sideHead}>
        <h2 id="what-is-out" className={side.title}>
          {t('out.title')}
        </h2>
        <span className={side.amount}>{count(published)}</span>
      </div>
      {published === 0 && <p className={side.none}>{t('out.none')}</p>}
      {maybe > 0 && <p className={side.none}>{t('out.maybe', { count: maybe, amount: count(maybe) })}</p>}
      <ul className={styles.out} aria-label={t('out.title')}>
        {data?.items.map(({ id, account, url }) => (
          <li key={id}>
            <PlatformBadge slug={account.platform} />
            <span className={styles.name}>{account.name}</span>
            {url && (
              <a
                href={url}
                target="_blank"
                rel="noreferrer"
                aria-label={`${account.name}: ${t('table.open', { platform: nameOf(account.platform) })}`}
              >
                <Icon name="external" size={14} />
              </a>
            )}
          </li>
        ))}
      </ul>
      {data && data.total > data.items.length && (
        <div className={styles.more}>
          <Button variant="quiet" size="small" onClick={onAll}>
            {t('out.all', { count: data.total, amount: count(data.total) })}
          </Button>
        </div>
      )}
    </section>
  );
}
