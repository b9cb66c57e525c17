import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { useOpened } from '../../lib/use-opened.ts';
import { Icon } from '../../ui/icons.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './accounts-table.module.css';

type Props = {
  account: Account;
  button: ReactElement;
  refusal: string | undefined;
  onReconnect: (account: Account) => void;
  onDisconnect: (account: Account) => void;
  onZone: (account: Account) => void;
};

export default function AccountMenu({ account, button, refusal, onReconnect, onDisconnect, onZone }: Props) {
  const t = useWords(en);
  const menu = useOpened();
  const platform = usePlatformName()(account.platform);
  const disabled = refusal !== undefined;
  return (
    <Menu {...menu} position="bottom-end" width={220}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {account.url && (
          <Menu.Item
            component="a"
            href={account.url}
            target="_blank"
            rel="noreferrer"
            leftSection={<Icon name="external" />}
          >
            {t('open', { platform })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Icon name="plug" />}
          disabled={disabled}
          onClick={() => onReconnect(account)}
        >
          {t('reconnect')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="clock" />} disabled={disabled} onClick={() => onZone(account)}>
          {t('zone')}
          <span className={styles.zone}>{account.zone ?? t('zoneNone')}</span>
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="cancel" />}
          c="var(--ck-attention)"
          disabled={disabled}
          onClick={() => onDisconnect(account)}
        >
          {t('disconnectMenu')}
        </Menu.Item>
        {refusal && <Menu.Label>{refusal}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
