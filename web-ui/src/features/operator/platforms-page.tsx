import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { PlatformStanding } from '../../api/types.ts';
import en from '../../i18n/en/operator.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { PlatformsTable } from './platforms-table.tsx';
import { standingsQuery, useCommand } from './queries.ts';

const PauseDialog = lazily(() => import('./pause-dialog.tsx'));

/** For whoever runs the installation: what waits at each platform; pause one, let it go on. */
export function PlatformsPage() {
  const t = useWords(en);
  const [asked, setAsked] = useState<PlatformStanding>();
  const { data, error, dataUpdatedAt, refetch } = useQuery(standingsQuery);
  const resume = useResume();
  const below = (
    <>
      {t('about')}
      {data && <Freshness readAt={dataUpdatedAt} live failing={error !== null} />}
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} below={below} />
      {!data && error && (
        <Unreadable title={t('failed')} retry={() => refetch()}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!data && !error && <Loading rows={8} height={48} words={t('reading')} />}
      {data?.length === 0 && <Empty title={t('title')} />}
      {data && data.length > 0 && (
        <PlatformsTable standings={[...data].sort(byUrgency)} onPause={setAsked} onResume={resume} />
      )}
      <Suspense fallback={null}>
        {asked && <PauseDialog platform={asked} onClose={() => setAsked(undefined)} />}
      </Suspense>
    </>
  );
}

/** What a person has stopped first, then where most waits. */
function byUrgency(one: PlatformStanding, other: PlatformStanding): number {
  const paused = Number(other.state === 'PAUSED') - Number(one.state === 'PAUSED');
  return paused || other.open - one.open || one.name.localeCompare(other.name);
}

function useResume() {
  const t = useWords(en);
  const { mutate } = useCommand();
  return ({ slug, name, open }: PlatformStanding) =>
    mutate(
      { slug, action: 'resume' },
      {
        onSuccess: () =>
          void toast({
            kind: 'done',
            title: t('resumed', { name }),
            message: t('resumedWords', { count: open, n: count(open) }),
          }),
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
      },
    );
}
