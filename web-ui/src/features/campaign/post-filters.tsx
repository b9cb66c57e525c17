import { failureKinds, type PostFilter, postSearch, postStates } from '../../api/post-filter.ts';
import type { PostSearch } from '../../api/post-search.ts';
import type { Campaign, PostCounts, PostShown, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import states from '../../i18n/en/states.json';
import { useWords } from '../../i18n/index.ts';
import { FilterButton, FilterChip } from '../../ui/filter-button.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import { StateIcon } from '../../ui/state.tsx';
import styles from './campaign.module.css';
import { sum } from './sums.ts';

type Props = {
  campaign: Campaign;
  reasons: readonly ReasonGroup[];
  filter: PostFilter;
  onSearch: (search: PostSearch) => void;
};

/** Chooses states, platforms and reasons; what is chosen stands beside as chips. */
export function PostFilters({ campaign, reasons, filter, onSearch }: Props) {
  const t = useWords(en);
  const word = useWords(states);
  const nameOf = usePlatformName();
  const change = (part: Partial<PostFilter>) => onSearch(postSearch({ ...filter, ...part }));
  const stateOptions = postStates
    .filter((state) => countOf(campaign.counts, state) > 0)
    .map((state) => ({
      value: state,
      label: word(`post.${state}`),
      count: countOf(campaign.counts, state),
      badge: <StateIcon post={state} />,
    }));
  const platformOptions = campaign.platforms.map(({ platform, counts }) => ({
    value: platform,
    label: nameOf(platform),
    count: counts.total,
    badge: <PlatformBadge slug={platform} />,
  }));
  const kindOptions = failureKinds
    .map((kind) => ({
      value: kind,
      label: t(`kind.${kind}`),
      count: sum(reasons.filter((each) => each.kind === kind)),
    }))
    .filter((option) => option.count > 0);
  const chips = [
    ...filter.states.map((state) => ({
      name: word(`post.${state}`),
      rest: { states: filter.states.filter((each) => each !== state) },
    })),
    ...filter.platforms.map((slug) => ({
      name: nameOf(slug),
      rest: { platforms: filter.platforms.filter((each) => each !== slug) },
    })),
    ...filter.kinds.map((kind) => ({
      name: t(`kind.${kind}`),
      rest: { kinds: filter.kinds.filter((each) => each !== kind) },
    })),
  ];
  return (
    <div className={styles.filters}>
      <FilterButton
        all={t('filter.states')}
        label={t('filter.state')}
        options={stateOptions}
        chosen={filter.states}
        onChange={(chosen) => change({ states: postStates.filter((each) => chosen.includes(each)) })}
      />
      <FilterButton
        all={t('filter.platforms')}
        label={t('filter.platform')}
        options={platformOptions}
        chosen={filter.platforms}
        onChange={(platforms) => change({ platforms })}
      />
      {kindOptions.length > 0 && (
        <FilterButton
          all={t('filter.reasons')}
          label={t('filter.reason')}
          options={kindOptions}
          chosen={filter.kinds}
          onChange={(chosen) => change({ kinds: failureKinds.filter((each) => chosen.includes(each)) })}
        />
      )}
      {chips.map(({ name, rest }) => (
        <FilterChip key={name} name={name} removes={t('filter.remove')} onRemove={() => change(rest)} />
      ))}
    </div>
  );
}

const countOf = (counts: PostCounts, state: PostShown): number =>
  counts[state.toLowerCase() as Lowercase<PostShown>];
