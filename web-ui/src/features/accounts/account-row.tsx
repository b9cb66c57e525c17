import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { dateOf, near } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { HealthText } from '../../ui/health-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { RowCheck } from '../../ui/row-check.tsx';
import { TableRow } from '../../ui/table-rows.tsx';
import { WhenWanted } from '../../ui/when-wanted.tsx';
import styles from './accounts-table.module.css';

const Menu = lazily(() => import('./account-menu.tsx'));

type Props = {
  account: Account;
  index: number;
  now: Date;
  refusal: string | undefined;
  chosen: boolean;
  onToggle: (index: number, range: boolean) => void;
  onReconnect: (account: Account) => void;
  onDisconnect: (account: Account) => void;
  onZone: (account: Account) => void;
};

export function AccountRow({
  account,
  index,
  now,
  refusal,
  chosen,
  onToggle,
  onReconnect,
  onDisconnect,
  onZone,
}: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const zone = useZone();
  const { health, name, handle, server, platform, lastPublishedAt } = account;
  const wants = health.state === 'SIGNED_OUT' || health.state === 'EXPIRES_SOON';
  return (
    <TableRow
      index={index}
      data-row={index}
      data-off={health.state === 'SWITCHED_OFF' || undefined}
      tabIndex={-1}
      data-chosen={chosen || undefined}
      className={`${styles.row} ck-row`}
    >
      <RowCheck label={t('choose', { name })} index={index} checked={chosen} onToggle={onToggle} />
      <div role="cell" className={styles.account}>
        <PlatformBadge slug={platform} size={26} />
        <span className={styles.names}>
          <span className={styles.name}>{name}</span>
          <span className={styles.handle}>
            {server && !handle.includes(server) ? `${handle} · ${server}` : handle}
          </span>
        </span>
      </div>
      <div role="cell" className={styles.platform}>
        {nameOf(platform)}
      </div>
      <div role="cell" className={styles.health}>
        <HealthText health={health} now={now} />
        {health.sentence && (
          <span className={styles.handle} title={health.sentence}>
            {health.sentence}
          </span>
        )}
      </div>
      <div role="cell" className={styles.last}>
        {lastPublishedAt ? near(lastPublishedAt, zone, now) : common.none}
      </div>
      <div role="cell" className={styles.signIn}>
        <SignIn ends={account.signInEndsAt} now={now} />
      </div>
      <div role="cell" className={styles.since}>
        {dateOf(account.connectedAt, zone, now)}
      </div>
      <div role="cell" className={styles.actions}>
        {wants && (
          <DisabledReason reason={refusal}>
            <button type="button" className={styles.link} onClick={() => onReconnect(account)}>
              {t('reconnect')}
              <span className="ck-visually-hidden"> {name}</span>
            </button>
          </DisabledReason>
        )}
        <WhenWanted label={t('more', { name })} className={styles.more} face={<Icon name="more" />}>
          {(button) => (
            <Menu
              account={account}
              button={button}
              refusal={refusal}
              onReconnect={onReconnect}
              onDisconnect={onDisconnect}
              onZone={onZone}
            />
          )}
        </WhenWanted>
      </div>
    </TableRow>
  );
}

const SOON = 14 * 86_400_000;

/** Until when it is signed in, where a person has to sign in anew. */
function SignIn({ ends, now }: { ends: string | undefined; now: Date }) {
  const zone = useZone();
  if (ends === undefined) return common.none;
  const soon = Date.parse(ends) - now.getTime() < SOON;
  return <span data-soon={soon || undefined}>{dateOf(ends, zone, now)}</span>;
}
