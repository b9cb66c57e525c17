import type { PostSearch } from '../../api/post-search.ts';
import type { Campaign, PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { PostRow } from './post-row.tsx';
import styles from './posts-table.module.css';
import { useRetryOne } from './use-retry-one.ts';

type Props = {
  workspace: string;
  campaign: Campaign;
  /** What has been read; `total` match. */
  posts: readonly PostItem[];
  total: number;
  search: PostSearch;
  onReach: (last: number) => void;
};

const columns = ['state', 'account', 'slot', 'late', 'tries', 'what'] as const;

/** The posts as rows; what needs attention first, as the server sorts them. */
export function PostsTable({ workspace, campaign, posts, total, search, onReach }: Props) {
  const t = useWords(en);
  const narrow = useMedia(NARROW);
  const retry = useRetryOne(workspace, campaign.id);
  const head = (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column) => (
        <span key={column} role="columnheader" data-column={column}>
          {t(`table.${column}`)}
        </span>
      ))}
    </div>
  );
  return (
    <VirtualRows
      label={t('table.title')}
      heights={{ each: narrow ? 59 : 35, count: total }}
      head={head}
      onReach={onReach}
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
            onRetry={retry}
          />
        );
      }}
    />
  );
}

/** Keeps the place of a row that is still being read. */
function RowToCome({ index }: { index: number }) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy="true" className={styles.row}>
      <div role="cell">
        <span className={styles.bone} style={{ width: `${80 - (index % 4) * 10}%` }} />
      </div>
      <div role="cell">
        <span className={styles.bone} style={{ width: `${60 - (index % 3) * 8}%` }} />
      </div>
    </div>
  );
}
