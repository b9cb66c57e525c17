import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toProblem } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import styles from './campaigns.module.css';
import { CampaignsTable } from './campaigns-table.tsx';
import { campaignsQuery, isLive } from './queries.ts';
import type { CampaignSearch } from './search.ts';
import { Stages } from './stages.tsx';

type Props = {
  workspace: string;
  search: CampaignSearch;
  onSearch: (search: CampaignSearch) => void;
};

/** What leaves now, what leaves next, what waits for people and what is over. */
export function CampaignsPage({ workspace, search, onSearch }: Props) {
  const t = useWords(en);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const campaigns = useInfiniteQuery(campaignsQuery(workspace, search));
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = campaigns;
  const items = data?.pages.flatMap((page) => page.items);
  const filters = Object.keys(search).length;
  const unused = items?.length === 0 && filters === 0;
  const readOn = (known: number, last: number) => {
    if (last >= known - 20 && hasNextPage && !isFetching) void fetchNextPage();
  };
  return (
    <>
      <PageHeader title={t('title')} />
      {!unused && (
        <>
          <Stages figures={figures.campaigns} search={search} />
          <div className={styles.toolbar}>
            <SearchField
              label={t('search')}
              value={search.q ?? ''}
              onChange={(q) => onSearch({ ...(q && { q }), ...(search.state && { state: search.state }) })}
            />
            <span className={styles.keys}>{t('keys')}</span>
            {campaigns.dataUpdatedAt > 0 && (
              <Freshness
                readAt={campaigns.dataUpdatedAt}
                live={data?.pages.some(isLive) ?? false}
                failing={campaigns.isRefetchError}
              />
            )}
          </div>
        </>
      )}
      {error && items && (
        <StaleLine
          detail={toProblem(error).message}
          readAt={campaigns.dataUpdatedAt}
          retry={() => void refetch()}
        />
      )}
      {error && !items && (
        <Unreadable title={t('failed')} retry={refetch}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!items && !error && <Loading rows={12} height={47} words={t('reading')} />}
      {unused && <Nothing workspace={workspace} />}
      {items?.length === 0 && !unused && (
        <Empty
          title={t('noMatch')}
          action={
            <Button variant="default" onClick={() => onSearch({})}>
              {t('clear', { count: filters })}
            </Button>
          }
        />
      )}
      {items && items.length > 0 && (
        <CampaignsTable workspace={workspace} items={items} onReach={(last) => readOn(items.length, last)} />
      )}
    </>
  );
}

function Nothing({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const make = (
    <Link to="/w/$workspace/campaigns/new" params={{ workspace }} className={buttonClass()}>
      <Icon name="plus" />
      {t('newCampaign')}
    </Link>
  );
  return (
    <Empty title={t('empty')} action={make}>
      {t('emptyWords')}
    </Empty>
  );
}
