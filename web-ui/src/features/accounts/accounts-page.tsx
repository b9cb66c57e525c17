import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { refusedConnect } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { useSelection } from '../../lib/use-selection.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { AccountsToolbar } from './accounts-toolbar.tsx';
import { accountsQuery } from './queries.ts';
import { type AccountSearch, filterOf, filters, searchOf } from './search.ts';

const Returned = lazily(() => import('./returned.tsx'));
const ConnectDialog = lazily(() => import('./connect-dialog.tsx'));
const ZoneDialog = lazily(() => import('./zone-dialog.tsx'));
const ChosenBar = lazily(() => import('./chosen-bar.tsx'));
const DisconnectDialog = lazily(() => import('./disconnect-dialog.tsx'));

type Props = { workspace: string; search: AccountSearch; onSearch: (search: AccountSearch) => void };
type Dialog = { kind: 'connect'; again?: Account } | { kind: 'disconnect' | 'zone'; account: Account };

/** All accounts of a workspace: find one, see how it is, connect and disconnect. */
export function AccountsPage({ workspace, search, onSearch }: Props) {
  const t = useWords(en);
  const [dialog, setDialog] = useState<Dialog>();
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const filter = filterOf(search);
  const accounts = useInfiniteQuery(accountsQuery(workspace, filter));
  const refusal = useRefusal(figures.role);
  const back = search.connected !== undefined || search.connectProblem !== undefined;
  const connect = (
    <DisabledReason reason={refusal}>
      <Button icon="plus" onClick={() => setDialog({ kind: 'connect' })}>
        {t(figures.accounts.total === 0 ? 'connectFirst' : 'connect')}
      </Button>
    </DisabledReason>
  );
  const pages = accounts.data?.pages;
  const total = pages?.[0]?.total ?? 0;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const selection = useSelection((index) => items[index]?.id);
  const clear = (
    <Button variant="default" onClick={() => onSearch({})}>
      {t('clear', { count: filters(filter) })}
    </Button>
  );
  const unused = pages !== undefined && total === 0 && filters(filter) === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          !unused && (
            <>
              <Link
                to="/w/$workspace/groups"
                params={{ workspace }}
                className={buttonClass({ variant: 'default' })}
              >
                {t('groups')}
              </Link>
              <Link
                to="/w/$workspace/apps"
                params={{ workspace }}
                className={buttonClass({ variant: 'default' })}
              >
                {t('apps')}
              </Link>
              <Link
                to="/w/$workspace/accounts/import"
                params={{ workspace }}
                className={buttonClass({ variant: 'default' })}
              >
                {t('import')}
              </Link>
              {connect}
            </>
          )
        }
      />
      {!unused && (
        <AccountsToolbar
          figures={figures}
          filter={filter}
          matching={pages && total}
          accounts={accounts}
          onSearch={onSearch}
        />
      )}
      {pages && accounts.error && (
        <StaleLine
          detail={toProblem(accounts.error).message}
          readAt={accounts.dataUpdatedAt}
          retry={() => void accounts.refetch()}
        />
      )}
      {!pages && accounts.error && (
        <Unreadable title={t('failed')} retry={() => accounts.refetch()}>
          {toProblem(accounts.error).message}
        </Unreadable>
      )}
      {!pages && !accounts.error && (
        <Loading rows={14} height={44} words={t('reading', { total: count(figures.accounts.total) })} />
      )}
      {unused && (
        <Empty title={t('empty')} action={connect}>
          {t('emptyWords')}
        </Empty>
      )}
      {pages && total === 0 && !unused && <Empty title={t('noMatch')} action={clear} />}
      {pages && total > 0 && (
        <AccountsTable
          accounts={items}
          total={total}
          refusal={refusal}
          selection={selection}
          sort={filter.sort}
          onSort={(sort) => onSearch(searchOf({ ...filter, sort }))}
          onReach={(last) => readOn(accounts, last)}
          onReconnect={(again) => setDialog({ kind: 'connect', again })}
          onDisconnect={(account) => setDialog({ kind: 'disconnect', account })}
          onZone={(account) => setDialog({ kind: 'zone', account })}
        />
      )}
      <Suspense fallback={null}>
        {selection.chosen.size > 0 && (
          <ChosenBar workspace={workspace} selection={selection} refusal={refusal} />
        )}
        {back && <Returned search={search} onSearch={onSearch} />}
        {dialog?.kind === 'connect' && (
          <ConnectDialog
            workspace={workspace}
            {...(dialog.again && { again: dialog.again })}
            onClose={() => setDialog(undefined)}
          />
        )}
        {dialog?.kind === 'zone' && (
          <ZoneDialog workspace={workspace} account={dialog.account} onClose={() => setDialog(undefined)} />
        )}
        {dialog?.kind === 'disconnect' && (
          <DisconnectDialog
            workspace={workspace}
            account={dialog.account}
            onClose={() => setDialog(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

function useRefusal(role: Parameters<typeof refusedConnect>[0]): string | undefined {
  const t = useWords(common);
  const refused = refusedConnect(role);
  return refused && t(`can.${refused}`);
}

type Reading = {
  data: { pages: { items: unknown[] }[] } | undefined;
  hasNextPage: boolean;
  isFetching: boolean;
  fetchNextPage: () => unknown;
};

/** Reads the next page once the last known row comes near. */
function readOn(reading: Reading, last: number): void {
  const known = reading.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  if (last >= known - 20 && reading.hasNextPage && !reading.isFetching) reading.fetchNextPage();
}
