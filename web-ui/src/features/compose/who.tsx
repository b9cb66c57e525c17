import { type Dispatch, useMemo, useState } from 'react';
import type { Account, AccountGroupItem } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { ChosenChips } from './chosen-chips.tsx';
import type { Change } from './draft.ts';
import { type By, choosable, pickerRows, rowHeight } from './picker.ts';
import styles from './who.module.css';
import { AccountLine, GroupLine, PlatformLine } from './who-rows.tsx';

type Props = {
  accounts: readonly Account[];
  groups: readonly AccountGroupItem[];
  chosen: ReadonlySet<string>;
  dispatch: Dispatch<Change>;
};

/** Who posts it: whole platforms, groups, single accounts, or all of these. */
export function Who({ accounts, groups, chosen, dispatch }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const narrow = useMedia(NARROW);
  const now = useNow(60_000);
  const [q, setQ] = useState('');
  const [by, setBy] = useState<By>('platform');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = pickerRows(accounts, chosen, { by, q, open, groups }, nameOf);
  const heights = rows.map((row) => rowHeight(row, narrow));
  const free = useMemo(() => accounts.filter(choosable).map(({ id }) => id), [accounts]);
  const choose = (ids: readonly string[], into: boolean) => dispatch({ kind: 'choose', ids, in: into });
  const fold = (slug: string) => setOpen(open.symmetricDifference(new Set([slug])));
  const draw = (index: number) => {
    const row = rows[index];
    if (!row) return null;
    if (row.kind === 'platform') {
      return <PlatformLine row={row} index={index} onChoose={choose} onFold={fold} />;
    }
    if (row.kind === 'group') return <GroupLine row={row} index={index} onChoose={choose} />;
    return <AccountLine row={row} index={index} now={now} onChoose={choose} />;
  };
  return (
    <section className={styles.who} aria-label={t('who.label')}>
      <div className={styles.head}>
        <ChosenFigure accounts={accounts} chosen={chosen} />
        <ChosenChips accounts={accounts} chosen={chosen} onChoose={choose} />
        <SearchField label={t('who.search')} value={q} onChange={setQ} wide />
        <Segments
          label={t('who.view')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'platform', label: t('who.byPlatform') },
            ...(groups.length > 0 ? [{ value: 'group' as const, label: t('who.byGroup') }] : []),
            { value: 'account', label: t('who.byAccount') },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{t('who.noMatch')}</p>
      ) : (
        <VirtualRows label={t('who.list')} heights={heights} row={draw} />
      )}
      <div className={styles.foot}>
        <Button variant="default" size="small" onClick={() => choose(free, true)}>
          {t('who.all', { count: count(free.length) })}
        </Button>
        {chosen.size > 0 && (
          <Button variant="default" size="small" onClick={() => choose([...chosen], false)}>
            {t('who.none')}
          </Button>
        )}
      </div>
    </section>
  );
}

function ChosenFigure({ accounts, chosen }: Pick<Props, 'accounts' | 'chosen'>) {
  const t = useWords(en);
  const platforms = new Set(accounts.filter(({ id }) => chosen.has(id)).map(({ platform }) => platform)).size;
  return (
    <p className={styles.figure} aria-live="polite">
      <strong>{count(chosen.size)}</strong> {t('who.accounts', { count: chosen.size })}
      {platforms > 0 && `, ${t('who.platforms', { count: platforms })}`}
    </p>
  );
}
