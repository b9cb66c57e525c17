import { Checkbox } from '@mantine/core';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { useHealthWords } from '../../ui/health-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { choosable, type PickerRow } from './picker.ts';
import styles from './who.module.css';

type Choose = (ids: readonly string[], into: boolean) => void;
type Of<K extends PickerRow['kind']> = Extract<PickerRow, { kind: K }>;

/** A platform with all it has: the box takes all in or out, the name unfolds its accounts. */
export function PlatformLine({
  row,
  index,
  onChoose,
  onFold,
}: {
  row: Of<'platform'>;
  index: number;
  onChoose: Choose;
  onFold: (slug: string) => void;
}) {
  const t = useWords(en);
  const name = usePlatformName()(row.slug);
  const all = row.chosen === row.ids.length && row.chosen > 0;
  return (
    <div role="listitem" className={styles.platform}>
      <Checkbox
        aria-label={t('who.choosePlatform', { name })}
        checked={all}
        indeterminate={row.chosen > 0 && (!all || row.chosen < row.total)}
        disabled={row.ids.length === 0}
        onChange={() => onChoose(row.ids, !all)}
      />
      <button
        type="button"
        className={`${styles.fold} ck-row`}
        aria-expanded={row.open}
        data-row={index}
        onClick={() => onFold(row.slug)}
      >
        <PlatformBadge slug={row.slug} />
        <span className={styles.name}>{name}</span>
        <span className={styles.counts}>
          <strong data-none={row.chosen === 0 || undefined}>{count(row.chosen)}</strong>{' '}
          {t('who.of', { total: count(row.total) })}
        </span>
        <Icon name={row.open ? 'chevronDown' : 'chevronRight'} size={12} />
      </button>
    </div>
  );
}

/** A group: the box takes all of it in or out. */
export function GroupLine({ row, index, onChoose }: { row: Of<'group'>; index: number; onChoose: Choose }) {
  const t = useWords(en);
  const all = row.chosen === row.ids.length && row.chosen > 0;
  return (
    <div role="listitem" className={styles.item}>
      <label className={styles.group}>
        <Checkbox
          aria-label={t('who.choosePlatform', { name: row.name })}
          checked={all}
          indeterminate={row.chosen > 0 && (!all || row.chosen < row.total)}
          disabled={row.ids.length === 0}
          data-row={index}
          onChange={() => onChoose(row.ids, !all)}
        />
        <span className={styles.name}>{row.name}</span>
        <span className={styles.counts}>
          <strong data-none={row.chosen === 0 || undefined}>{count(row.chosen)}</strong>{' '}
          {t('who.of', { total: count(row.total) })}
        </span>
      </label>
    </div>
  );
}

/** One account; where it cannot be chosen, its reason stands in place. */
export function AccountLine({
  row: { account, chosen, nested },
  index,
  now,
  onChoose,
}: {
  row: Of<'account'>;
  index: number;
  now: Date;
  onChoose: Choose;
}) {
  const healthOf = useHealthWords();
  const free = choosable(account);
  const { id, name, handle, health, platform } = account;
  return (
    <div role="listitem" className={styles.item}>
      <label className={styles.account} data-nested={nested || undefined} data-off={!free || undefined}>
        <Checkbox
          aria-label={free ? name : `${name}: ${healthOf(health, now)}`}
          checked={chosen}
          disabled={!free}
          data-row={index}
          onChange={() => onChoose([id], !chosen)}
        />
        {!nested && <PlatformBadge slug={platform} named />}
        <span className={styles.names}>
          <span className={styles.accountName}>{name}</span>
          {free && health.state === 'HEALTHY' ? (
            <span className={styles.handle}>{handle}</span>
          ) : (
            <span className={styles.why} data-state={health.state}>
              {healthOf(health, now)}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
