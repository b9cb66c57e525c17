import { useMemo } from 'react';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useNow } from '../../lib/use-now.ts';
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
  onReach: (last: number) => void;
  onReconnect: (account: Account) => void;
  onDisconnect: (account: Account) => void;
  onZone: (account: Account) => void;
};

const columns = ['account', 'platform', 'health', 'limits', 'since', 'actions'] as const;

/** A row an account; rows that are not read yet keep their place. */
export function AccountsTable({ accounts, total, onReach, ...row }: Props) {
  const t = useWords(en);
  const now = useNow(60_000);
  const narrow = useMedia(NARROW);
  const heights = useMemo(() => ({ each: narrow ? 68 : 44, count: total }), [narrow, total]);
  const draw = (index: number) => {
    const account = accounts[index];
    if (!account) return <RowToCome index={index} mark={<span className={styles.avatar} />} />;
    return <AccountRow account={account} index={index} now={now} {...row} />;
  };
  const head = (
    <TableHead
      columns={columns.map((name) => ({ name, words: t(`column.${name}`), hidden: name === 'actions' }))}
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
    />
  );
}
