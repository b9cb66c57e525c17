import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { allAccountsQuery } from '../../api/all-accounts.ts';
import { toProblem } from '../../api/problem.ts';
import { groupsQuery, workspaceQuery } from '../../api/queries.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { useZone } from '../../lib/zone.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Composer } from './composer.tsx';
import { openedQuery } from './opened.ts';

type Props = {
  workspace: string;
  /** A draft to go on with. */
  draft?: string | undefined;
  /** A series to change. */
  series?: string | undefined;
  /** Begins with a series. */
  repeat?: boolean | undefined;
};

/** Write once, choose accounts, pick a time: this waits for the accounts to choose from. */
export function ComposePage({ workspace, draft, series, repeat = false }: Props) {
  const t = useWords(en);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const { data: accounts, ...reading } = useQuery(allAccountsQuery(workspace));
  const { data: groups } = useQuery(groupsQuery(workspace));
  const zone = useZone();
  const opening = useQuery(openedQuery(workspace, { draft, series, repeat, zone }));
  const error = reading.error ?? opening.error;
  const refetch = reading.error ? reading.refetch : opening.refetch;
  if (accounts && accounts.length > 0 && opening.data) {
    return (
      <Composer
        workspace={workspace}
        accounts={accounts}
        role={figures.role}
        groups={groups ?? []}
        opened={opening.data}
      />
    );
  }
  if (accounts?.length === 0) {
    const connect = (
      <Link to="/w/$workspace/accounts" params={{ workspace }} className={buttonClass()}>
        {t('who.connect')}
      </Link>
    );
    return (
      <>
        <PageHeader title={t('title')} />
        <Empty title={t('who.empty')} action={connect}>
          {t('who.emptyWords')}
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      {error ? (
        <Unreadable
          title={t(reading.error ? 'who.failed' : series ? 'seriesFailed' : 'draftFailed')}
          retry={() => void refetch()}
        >
          {toProblem(error).message}
        </Unreadable>
      ) : (
        <Loading rows={16} height={44} words={t('who.reading', { total: count(figures.accounts.total) })} />
      )}
    </>
  );
}
