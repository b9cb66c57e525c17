import { useInfiniteQuery } from '@tanstack/react-query';
import { toProblem } from '../../api/problem.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { LedgerBar } from '../../ui/ledger-bar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state.tsx';
import { campaignsQuery } from './queries.ts';

export function CampaignsPage({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const { data, error, refetch } = useInfiniteQuery(campaignsQuery(workspace));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('title')} />
      {error && !items && (
        <Unreadable title={t('failed')} retry={refetch}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!items && !error && <Loading rows={8} height={48} words={t('reading')} />}
      {items?.length === 0 && <Empty title={t('empty')}>{t('emptyWords')}</Empty>}
      <ul aria-label={t('list')}>
        {items?.map((item) => (
          <li key={item.id}>
            {item.name || t('untitled')} <StateBadge campaign={item.state} />
            <LedgerBar counts={item.counts} />
            {t('published', { published: count(item.counts.published), total: count(item.counts.total) })}
          </li>
        ))}
      </ul>
    </>
  );
}
