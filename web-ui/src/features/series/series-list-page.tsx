import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toProblem } from '../../api/problem.ts';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import { allSeriesQuery } from './queries.ts';
import styles from './series.module.css';
import { SeriesTable } from './series-table.tsx';

/** What comes again and again, and when next. */
export function SeriesListPage({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const reading = useInfiniteQuery(allSeriesQuery(workspace));
  const { data, error, dataUpdatedAt, hasNextPage, isFetching } = reading;
  const items = data?.pages.flatMap((page) => page.items);
  const retry = () => void reading.refetch();
  const make = (
    <Link
      to="/w/$workspace/campaigns/new"
      params={{ workspace }}
      search={{ repeat: true }}
      className={buttonClass()}
    >
      <Icon name="plus" />
      {t('new')}
    </Link>
  );
  const readOn = (last: number) => {
    if (items && last >= items.length - 20 && hasNextPage && !isFetching) void reading.fetchNextPage();
  };
  return (
    <>
      <PageHeader title={t('title')} actions={items && items.length > 0 && make} />
      {items && items.length > 0 && (
        <div className={styles.toolbar}>
          <p className={styles.words}>{t('words')}</p>
          <Freshness readAt={dataUpdatedAt} failing={error !== null} />
        </div>
      )}
      {error && data && <StaleLine detail={toProblem(error).message} readAt={dataUpdatedAt} retry={retry} />}
      {error && !data && (
        <Unreadable title={t('failed')} retry={retry}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!data && !error && <Loading rows={8} height={47} words={t('reading')} />}
      {items?.length === 0 && (
        <Empty title={t('empty')} action={make}>
          {t('emptyWords')}
        </Empty>
      )}
      {items && items.length > 0 && <SeriesTable workspace={workspace} items={items} onReach={readOn} />}
    </>
  );
}
