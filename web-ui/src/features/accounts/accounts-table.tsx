import { useMemo } from 'react';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useNow } from '../../lib/use-now.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { AccountRow, AccountRowToCome } from './account-row.tsx';
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
};

const columns = ['account', 'platform', 'health', 'limits', 'since'] as const;

/** A row an account; rows that are not read yet keep their place. */
export function AccountsTable({ accounts, total, refusal, onReach, onReconnect, onDisconnect }: Props) {
  const t = useWords(en);
  const now = useNow(60_000);
  const narrow = useMedia(NARROW);
  const heights = useMemo(() => ({ each: narrow ? 68 : 44, count: total }), [narrow, total]);
  const row = (index: number) => {
    const account = accounts[index];
    if (!account) return <AccountRowToCome index={index} />;
    return (
      <AccountRow
        account={account}
        index={index}
        now={now}
        refusal={refusal}
        onReconnect={onReconnect}
        onDisconnect={onDisconnect}
      />
    );
  };
  const head = (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column) => (
        <span key={column} role="columnheader" data-column={column}>
          {t(`column.${column}`)}
        </span>
      ))}
      <span role="columnheader" data-column="actions">
        <span className="ck-visually-hidden">{t('column.actions')}</span>
      </span>
    </div>
  );
  return <VirtualRows label={t('title')} heights={heights} head={head} row={row} onReach={onReach} />;
}
