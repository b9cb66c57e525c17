import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { postFilter, postSearch } from '../../api/post-filter.ts';
import type { PostSearch } from '../../api/post-search.ts';
import { toProblem } from '../../api/problem.ts';
import type { Campaign, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import styles from './campaign.module.css';
import { PostFilters } from './post-filters.tsx';
import { PostsTable } from './posts-table.tsx';
import { postsQuery } from './queries.ts';

type Props = {
  workspace: string;
  campaign: Campaign;
  live: boolean;
  reasons: readonly ReasonGroup[];
  search: PostSearch;
  /** When the counts were last read, and whether reading them fails. */
  readAt: number;
  failing: boolean;
  onSearch: (search: PostSearch) => void;
  /** What brings in the right column where there is none. */
  beside: ReactNode;
};

/** The posts of a campaign: filters, how fresh they are, and the table. */
export function PostsPanel({
  workspace,
  campaign,
  live,
  reasons,
  search,
  readAt,
  failing,
  onSearch,
  beside,
}: Props) {
  const t = useWords(en);
  const filter = postFilter(search);
  const posts = useInfiniteQuery(postsQuery(workspace, campaign.id, filter, live));
  const { data, error, hasNextPage, isFetching, fetchNextPage } = posts;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages.at(-1)?.total ?? 0;
  const filters = filter.states.length + filter.platforms.length + filter.kinds.length + (filter.q ? 1 : 0);
  const readOn = (last: number) => {
    if (last >= items.length - 20 && hasNextPage && !isFetching) void fetchNextPage();
  };
  return (
    <section className={styles.posts} aria-labelledby="posts">
      <div className={styles.toolbar}>
        <h2 id="posts" className={styles.title}>
          {t('table.title')}{' '}
          <span className={styles.amount}>
            {count(filters > 0 ? total : campaign.counts.total)}
            {filters > 0 && ` ${t('table.of', { total: count(campaign.counts.total) })}`}
          </span>
        </h2>
        <SearchField
          label={t('table.search')}
          value={filter.q}
          onChange={(q) => onSearch(postSearch({ ...filter, q }))}
        />
        <PostFilters campaign={campaign} reasons={reasons} filter={filter} onSearch={onSearch} />
        <span className={styles.fresh}>
          <Freshness readAt={readAt} live={live} failing={failing || posts.isRefetchError} />
          {beside}
        </span>
      </div>
      {error && data && (
        <StaleLine
          detail={toProblem(error).message}
          readAt={posts.dataUpdatedAt}
          retry={() => void posts.refetch()}
        />
      )}
      {error && !data && (
        <Unreadable title={t('table.failed')} retry={posts.refetch}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!data && !error && <Loading rows={14} height={35} words={t('table.reading')} />}
      {data && total === 0 && (
        <Empty
          title={t('table.none')}
          action={
            filters > 0 && (
              <Button variant="default" onClick={() => onSearch({})}>
                {t('table.clear', { count: filters })}
              </Button>
            )
          }
        />
      )}
      {data && total > 0 && (
        <PostsTable
          workspace={workspace}
          campaign={campaign}
          posts={items}
          total={total}
          search={search}
          onReach={readOn}
        />
      )}
    </section>
  );
}
