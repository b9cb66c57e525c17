import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { allAccountsQuery } from '../../api/all-accounts.ts';
import { toProblem } from '../../api/problem.ts';
import type { Account, AccountGroup } from '../../api/types.ts';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { Button } from '../../ui/button.tsx';
import { Loading, Unreadable } from '../../ui/empty.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import styles from './groups.module.css';
import { useChangeGroup } from './queries.ts';

type Props = { workspace: string; group: AccountGroup; refusal: string | undefined };

/** Who is in the group: those who are stand first; a change is kept by its button. */
export function Members({ workspace, group, refusal }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const narrow = useMedia(NARROW);
  const { data, error, refetch } = useQuery(allAccountsQuery(workspace));
  const change = useChangeGroup(workspace, group);
  const [before] = useState<ReadonlySet<string>>(() => new Set(group.accountIds));
  const [chosen, choose] = useState(before);
  const [q, setQ] = useState('');
  const all = useMemo(() => sorted(data ?? [], before), [data, before]);
  const words = q.trim().toLowerCase();
  const shown = all.filter(({ name, handle, platform }) =>
    `${name} ${handle} ${nameOf(platform)}`.toLowerCase().includes(words),
  );
  const changes = chosen.symmetricDifference(before).size;
  const toggle = (id: string) => choose(chosen.symmetricDifference(new Set([id])));
  // Not by `mutate`: the answer brings a new revision, with which this begins anew and hears no more.
  const keep = () =>
    change
      .mutateAsync({ accountIds: [...chosen].sort() })
      .then(() => toast({ kind: 'done', title: t('members.kept', { name: group.name }) }))
      .catch(() => undefined);
  const row = (index: number) => {
    const account = shown[index];
    if (!account) return null;
    const { id, name, handle, platform } = account;
    return (
      <div role="listitem" className={styles.member}>
        <label>
          <Checkbox
            aria-label={name}
            checked={chosen.has(id)}
            disabled={refusal !== undefined}
            data-row={index}
            onChange={() => toggle(id)}
          />
          <PlatformBadge slug={platform} named />
          <span className={styles.memberName}>{name}</span>
          <span className={styles.handle}>{handle}</span>
        </label>
      </div>
    );
  };
  return (
    <section className={styles.members} aria-labelledby="members">
      <div className={styles.toolbar}>
        <h2 id="members" className={styles.title}>
          {t('members.title')} <span className={styles.amount}>{count(chosen.size)}</span>
        </h2>
        <SearchField label={t('members.search')} value={q} onChange={setQ} />
        {words !== '' && refusal === undefined && (
          <Button
            variant="default"
            size="small"
            onClick={() => choose(chosen.union(new Set(shown.map(({ id }) => id))))}
          >
            {t('members.all', { count: shown.length, n: count(shown.length) })}
          </Button>
        )}
        {changes > 0 && (
          <Button size="small" busy={change.isPending} onClick={() => void keep()}>
            {t('members.keep', { count: changes, n: count(changes) })}
          </Button>
        )}
      </div>
      {change.error && <FormError>{toProblem(change.error).message}</FormError>}
      {error && !data && (
        <Unreadable title={t('members.failed')} retry={() => void refetch()}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!data && !error && <Loading rows={12} height={36} words={t('members.reading')} />}
      {data && (
        <VirtualRows
          label={t('members.title')}
          heights={{ each: narrow ? 44 : 36, count: shown.length }}
          row={row}
        />
      )}
    </section>
  );
}

const sorted = (accounts: readonly Account[], first: ReadonlySet<string>): Account[] =>
  accounts.toSorted(
    (a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || a.name.localeCompare(b.name),
  );
