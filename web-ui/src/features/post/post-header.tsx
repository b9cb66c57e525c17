import { Link, useNavigate } from '@tanstack/react-router';
import type { PostSearch } from '../../api/post-search.ts';
import { shownPost } from '../../api/shown.ts';
import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds, day, span } from '../../lib/time.ts';
import { useKey } from '../../lib/use-key.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import { StateBadge } from '../../ui/state.tsx';
import styles from './post.module.css';

type Props = { workspace: string; post: Post; search: PostSearch };

/** Whose post it is, how it stands, and its neighbours under the same filter. */
export function PostHeader({ workspace, post, search }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const { account, slot, tries, campaignId, campaignName } = post;
  const parked = post.state === 'ATTENTION';
  const age = span(now.getTime() - Date.parse(post.stateSince));
  return (
    <PageHeader
      title={account.name || account.handle}
      beside={
        <>
          <span className={styles.badge}>
            <PlatformBadge slug={account.platform} size={24} named />
          </span>
          <StateBadge post={shownPost(post)} />
        </>
      }
      below={
        <>
          <Link
            to="/w/$workspace/campaigns/$campaign"
            params={{ workspace, campaign: campaignId }}
            search={search}
            className={styles.fact}
          >
            <Icon name="campaigns" size={14} />
            {campaignName || t('untitled')}
          </Link>
          <span className={styles.fact}>
            <Icon name="clock" size={14} />
            {t('slot', { time: `${day(slot, zone, now)}, ${clockSeconds(slot, zone)}` })}
          </span>
          <span className={styles.fact}>
            <Icon name="refresh" size={14} />
            {t('tries', { count: tries })}
          </span>
          {parked && (
            <span className={styles.fact}>
              <Icon name="inbox" size={14} />
              {t('sinceState', { span: age })}
            </span>
          )}
        </>
      }
      actions={
        <div className={styles.actions}>
          <Neighbours workspace={workspace} post={post} search={search} />
          {post.temporal && (
            <a
              className={buttonClass({ variant: 'default' })}
              href={post.temporal}
              target="_blank"
              rel="noreferrer"
            >
              {t('temporal')}
              <Icon name="external" size={14} />
            </a>
          )}
        </div>
      }
    />
  );
}

/** The posts before and after; `J` and `K` walk them. */
function Neighbours({ workspace, post: { previousId, nextId, position, of }, search }: Props) {
  const t = useWords(en);
  const navigate = useNavigate();
  const to = '/w/$workspace/posts/$post' as const;
  const go = (id: string | undefined) => {
    if (id) void navigate({ to, params: { workspace, post: id }, search });
  };
  useKey('j', () => go(nextId));
  useKey('k', () => go(previousId));
  if (position === undefined || of === undefined) return null;
  const link = (id: string | undefined, side: 'previous' | 'next') => {
    const face = (
      <>
        {side === 'previous' && <Icon name="chevronLeft" size={14} />}
        {t(side)}
        {side === 'next' && <Icon name="chevronRight" size={14} />}
      </>
    );
    const look = buttonClass({ variant: 'quiet' });
    if (!id) return <span className={`${look} ${styles.end}`}>{face}</span>;
    return (
      <Link
        to={to}
        params={{ workspace, post: id }}
        search={search}
        className={look}
        title={side === 'next' ? 'J' : 'K'}
      >
        {face}
      </Link>
    );
  };
  return (
    <nav className={styles.walk} aria-label={t('position', { position, of })}>
      {link(previousId, 'previous')}
      <span className={styles.position}>{t('position', { position, of })}</span>
      {link(nextId, 'next')}
    </nav>
  );
}
