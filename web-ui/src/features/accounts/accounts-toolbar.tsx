import { useQuery } from '@tanstack/react-query';
import { groupsQuery } from '../../api/queries.ts';
import type { AccountGroupItem, AccountHealthState, Workspace } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import states from '../../i18n/en/states.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { FilterButton, FilterChip } from '../../ui/filter-button.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StateIcon } from '../../ui/state.tsx';
import styles from './accounts-toolbar.module.css';
import { type AccountFilter, type AccountSearch, allHealths, searchOf } from './search.ts';

type Props = {
  figures: Workspace;
  filter: AccountFilter;
  matching: number | undefined;
  accounts: { dataUpdatedAt: number; isRefetchError: boolean };
  onSearch: (search: AccountSearch) => void;
};

/** Search, filters with their counts, what is chosen, and how many match. */
export function AccountsToolbar({ figures, filter, matching, accounts, onSearch }: Props) {
  const t = useWords(en);
  const change = (part: Partial<AccountFilter>) => onSearch(searchOf({ ...filter, ...part }));
  const { total } = figures.accounts;
  const { data: groups = [] } = useQuery(groupsQuery(figures.id));
  return (
    <div className={styles.toolbar}>
      <SearchField label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      <div className={styles.filters}>
        <PlatformFilter figures={figures} filter={filter} change={change} />
        <HealthFilter figures={figures} filter={filter} change={change} />
        {groups.length > 0 && (
          <FilterButton
            all={t('filterGroup')}
            label={t('groups')}
            options={groups.map(({ id, name, accounts: amount }) => ({
              value: id,
              label: name,
              count: amount,
            }))}
            chosen={filter.groups}
            onChange={(chosen) => change({ groups: chosen })}
          />
        )}
        <Chips filter={filter} groups={groups} change={change} />
      </div>
      <div className={styles.facts}>
        {accounts.dataUpdatedAt > 0 && (
          <Freshness readAt={accounts.dataUpdatedAt} failing={accounts.isRefetchError} />
        )}
        {matching !== undefined && (
          <span className={styles.matching}>
            <strong>{count(matching)}</strong> {t('of', { total: count(total) })}
          </span>
        )}
      </div>
    </div>
  );
}

type FilterProps = {
  figures: Workspace;
  filter: AccountFilter;
  change: (part: Partial<AccountFilter>) => void;
};

function PlatformFilter({ figures, filter, change }: FilterProps) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const options = figures.accounts.platforms
    .map(({ platform, count: amount }) => ({
      value: platform,
      label: nameOf(platform),
      count: amount,
      badge: <PlatformBadge slug={platform} />,
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  return (
    <FilterButton
      all={t('filterPlatform')}
      label={t('platforms')}
      options={options}
      chosen={filter.platforms}
      onChange={(platforms) => change({ platforms })}
    />
  );
}

function HealthFilter({ figures, filter, change }: FilterProps) {
  const t = useWords(en);
  const word = useWords(states);
  const countOf = (state: AccountHealthState) =>
    figures.accounts.healths.find(({ health }) => health === state)?.count ?? 0;
  const options = allHealths().map((state) => ({
    value: state,
    label: word(`health.${state}`),
    count: countOf(state),
    badge: <StateIcon health={state} />,
  }));
  return (
    <FilterButton
      all={t('filterHealth')}
      label={t('health')}
      options={options}
      chosen={filter.healths}
      onChange={(chosen) => change({ healths: allHealths().filter((state) => chosen.includes(state)) })}
    />
  );
}

type ChipsProps = Omit<FilterProps, 'figures'> & { groups: readonly AccountGroupItem[] };

function Chips({ filter, groups, change }: ChipsProps) {
  const t = useWords(en);
  const word = useWords(states);
  const nameOf = usePlatformName();
  const chip = (key: string, name: string, onRemove: () => void) => (
    <FilterChip key={key} name={name} removes={t('removeFilter')} onRemove={onRemove} />
  );
  return (
    <>
      {filter.platforms.map((slug) =>
        chip(slug, nameOf(slug), () =>
          change({ platforms: filter.platforms.filter((each) => each !== slug) }),
        ),
      )}
      {filter.healths.map((state) =>
        chip(state, word(`health.${state}`), () =>
          change({ healths: filter.healths.filter((each) => each !== state) }),
        ),
      )}
      {filter.groups.map((id) =>
        chip(id, groups.find((each) => each.id === id)?.name ?? t('aGroup'), () =>
          change({ groups: filter.groups.filter((each) => each !== id) }),
        ),
      )}
    </>
  );
}
