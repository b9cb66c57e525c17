import { Link } from '@tanstack/react-router';
import type { PostSearch } from '../../api/post-search.ts';
import { shownPost } from '../../api/shown.ts';
import type { PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds, precise } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { RowCheck } from '../../ui/row-check.tsx';
import { StateText } from '../../ui/state.tsx';
import { TableRow } from '../../ui/table-rows.tsx';
import styles from './posts-table.module.css';
import { WhatHappened } from './what-happened.tsx';

type Props = {
  workspace: string;
  post: PostItem;
  index: number;
  /** The campaign is paused. */
  held: boolean;
  search: PostSearch;
  chosen: boolean;
  onToggle: (index: number, range: boolean) => void;
  onRetry: (post: PostItem) => void;
};

/** One post; the row is its link, and at its end stands the one thing to do. */
export function PostRow({ workspace, post, index, held, search, chosen, onToggle, onRetry }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const shown = shownPost(post);
  const { account, slot, sentAt, tries } = post;
  const late = sentAt ? Date.parse(sentAt) - Date.parse(slot) : undefined;
  return (
    <TableRow index={index} className={styles.row} data-state={shown} data-chosen={chosen || undefined}>
      <RowCheck
        label={t('table.chooseOne', { name: account.name || account.handle })}
        index={index}
        checked={chosen}
        onToggle={onToggle}
      />
      <div role="cell" className={styles.state}>
        <StateText post={shown} />
      </div>
      <div role="cell" className={styles.account}>
        <PlatformBadge slug={account.platform} named />
        <Link
          to="/w/$workspace/posts/$post"
          params={{ workspace, post: post.id }}
          search={search}
          className={styles.name}
          data-row={index}
          preload={false}
        >
          {account.name || account.handle}
        </Link>
      </div>
      <div role="cell" className={styles.slot}>
        {clockSeconds(slot, zone)}
      </div>
      <div role="cell" className={styles.late}>
        {late === undefined || late < 0 ? common.none : precise(late)}
      </div>
      <div role="cell" className={styles.tries}>
        {tries}
      </div>
      <div role="cell" className={styles.what}>
        <WhatHappened post={post} held={held} />
      </div>
      <div role="cell" className={styles.act}>
        <Act workspace={workspace} post={post} search={search} onRetry={onRetry} />
      </div>
    </TableRow>
  );
}

function Act({ workspace, post, search, onRetry }: Pick<Props, 'workspace' | 'post' | 'search' | 'onRetry'>) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const { account, failure, state, url } = post;
  if (url) {
    const label = t('table.open', { platform: nameOf(account.platform) });
    return (
      <a
        className={styles.live}
        href={url}
        target="_blank"
        rel="noreferrer"
        aria-label={`${label}: ${account.name}`}
        title={label}
      >
        <Icon name="external" size={15} />
      </a>
    );
  }
  const name = <span className="ck-visually-hidden"> {account.name}</span>;
  if (!failure || (state !== 'ATTENTION' && state !== 'FAILED')) return null;
  switch (failure.action) {
    case 'RECONNECT':
      return (
        <Link
          to="/w/$workspace/accounts"
          params={{ workspace }}
          search={{ q: account.name }}
          className={styles.link}
        >
          {t('table.reconnect')}
          {name}
        </Link>
      );
    case 'RETRY':
      return (
        <button type="button" className={styles.link} onClick={() => onRetry(post)}>
          {t('table.retry')}
          {name}
        </button>
      );
    case 'LOOK':
      return (
        <Link
          to="/w/$workspace/posts/$post"
          params={{ workspace, post: post.id }}
          search={search}
          className={styles.link}
        >
          {t('table.decide')}
          {name}
        </Link>
      );
    case 'NONE':
      return null;
  }
}
