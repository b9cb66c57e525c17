import { useMemo } from 'react';
import type { Account, AccountSort } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useNow } from '../../lib/use-now.ts';
import type { Selection } from '../../lib/use-selection.ts';
import { RowToCome, TableHead } from '../../ui/table-rows.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { AccountRow } from './account-row.tsx';
import styles from './accounts-table.module.css';

type Props = {
  /** What has been read; `total` match. */
  accounts: readonly Account[];
  total: number;
  /** Why nothing may be connected or disconnected. */
  refusal: string | undefined;
  selection: Selection;
  sort: AccountSort;
  onSort: (sort: AccountSort) => void;
  onReach: (last: number) => void;
  onReconnect: (account: Account) => void;
  onDisconnect: (account: Account) => void;
  onZone: (account: Account) => void;
};

const columns = ['choose', 'account', 'platform', 'health', 'last', 'signIn', 'since', 'actions'] as const;
const sorted = {
  account: 'NAME',
  platform: 'PLATFORM',
  health: 'HEALTH',
  signIn: 'SIGN_IN_END',
  since: 'CONNECTED',
} as const satisfies Partial<Record<(typeof columns)[number], AccountSort>>;

/** A row an account; rows that are not read yet keep their place. */
export function AccountsTable({ accounts, total, selection, sort, onSort, onReach, ...row }: Props) {
  const t = useWords(en);
  const now = useNow(60_000);
  const narrow = useMedia(NARROW);
  const heights = useMemo(() => ({ each: narrow ? 68 : 44, count: total }), [narrow, total]);
  const draw = (index: number) => {
    const account = accounts[index];
    if (!account) return <RowToCome index={index} mark={<span className={styles.avatar} />} />;
    return (
      <AccountRow
        account={account}
        index={index}
        now={now}
        chosen={selection.chosen.has(account.id)}
        onToggle={selection.toggle}
        {...row}
      />
    );
  };
  const sortBy = (by: AccountSort) => ({
    on: sort === by ? (by === 'CONNECTED' ? ('descending' as const) : ('ascending' as const)) : undefined,
    ask: () => onSort(by),
  });
  const head = (
    <TableHead
      columns={columns.map((name) => ({
        name,
        words: t(`column.${name}`),
        hidden: name === 'actions' || name === 'choose',
        ...(name in sorted && { sort: sortBy(sorted[name as keyof typeof sorted]) }),
      }))}
    />
  );
  return (
    <VirtualRows
      label={t('title')}
      heights={heights}
      head={head}
      className={styles.table}
      row={draw}
      onReach={onReach}
      choose={selection}
    />
  );
}
