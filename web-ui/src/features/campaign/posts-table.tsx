import { Suspense } from 'react';
import type { PostSearch } from '../../api/post-search.ts';
import type { Campaign, PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useSelection } from '../../lib/use-selection.ts';
import { RowToCome, TableHead } from '../../ui/table-rows.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { PostRow } from './post-row.tsx';
import styles from './posts-table.module.css';
import { useRetryOne } from './use-retry-one.ts';

const ChosenPosts = lazily(() => import('./chosen-posts.tsx'));

type Props = {
  workspace: string;
  campaign: Campaign;
  /** What has been read; `total` match. */
  posts: readonly PostItem[];
  total: number;
  search: PostSearch;
  onReach: (last: number) => void;
};

const columns = ['choose', 'state', 'account', 'slot', 'late', 'tries', 'what'] as const;

/** The posts as rows; what needs attention first, as the server sorts them. */
export function PostsTable({ workspace, campaign, posts, total, search, onReach }: Props) {
  const t = useWords(en);
  const narrow = useMedia(NARROW);
  const selection = useSelection((index) => posts[index]?.id);
  const retry = useRetryOne(workspace, campaign.id);
  const head = (
    <TableHead
      columns={columns.map((name) => ({ name, words: t(`table.${name}`), hidden: name === 'choose' }))}
    />
  );
  const rows = (
    <VirtualRows
      label={t('table.title')}
      heights={{ each: narrow ? 59 : 35, count: total }}
      head={head}
      className={styles.table}
      onReach={onReach}
      choose={selection}
      row={(index) => {
        const post = posts[index];
        if (!post) return <RowToCome index={index} />;
        return (
          <PostRow
            key={post.id}
            workspace={workspace}
            post={post}
            index={index}
            held={campaign.gate === 'PAUSED'}
            search={search}
            chosen={selection.chosen.has(post.id)}
            onToggle={selection.toggle}
            onRetry={retry}
          />
        );
      }}
    />
  );
  return (
    <>
      {rows}
      {selection.chosen.size > 0 && (
        <Suspense fallback={null}>
          <ChosenPosts workspace={workspace} campaign={campaign} posts={posts} selection={selection} />
        </Suspense>
      )}
    </>
  );
}
