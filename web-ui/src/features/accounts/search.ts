import type { AccountHealthState, AccountSort } from '../../api/types.ts';

/** What the address says of the list: filters, and what a platform sent back. */
export type AccountSearch = {
  q?: string;
  /** Slugs, joined by dots. */
  platform?: string;
  /** Health states, joined by dots. */
  health?: string;
  /** Ids of groups, joined by dots. */
  group?: string;
  sort?: AccountSort;
  connected?: number;
  connectProblem?: string;
};

const states: AccountHealthState[] = [
  'SIGNED_OUT',
  'NOT_REACHED',
  'AT_LIMIT',
  'EXPIRES_SOON',
  'HEALTHY',
  'SWITCHED_OFF',
];

/** Health is the usual order, and stands in no address. */
const sorts: AccountSort[] = ['NAME', 'PLATFORM', 'CONNECTED', 'SIGN_IN_END'];

export function readSearch(raw: Record<string, unknown>): AccountSearch {
  const text = (name: string) => (raw[name] === undefined ? '' : String(raw[name]));
  const health = healthsOf(text('health')).join('.');
  const sort = sorts.find((each) => each === raw.sort);
  const connected = Number(raw.connected);
  return {
    ...(text('q') && { q: text('q') }),
    ...(text('platform') && { platform: text('platform') }),
    ...(health && { health }),
    ...(text('group') && { group: text('group') }),
    ...(sort && { sort }),
    ...(connected > 0 && { connected }),
    ...(text('connectProblem') && { connectProblem: text('connectProblem') }),
  };
}

export type AccountFilter = {
  q: string;
  platforms: string[];
  healths: AccountHealthState[];
  groups: string[];
  sort: AccountSort;
};

export const filterOf = ({
  q = '',
  platform,
  health,
  group,
  sort = 'HEALTH',
}: AccountSearch): AccountFilter => ({
  q,
  platforms: list(platform),
  healths: healthsOf(health),
  groups: list(group),
  sort,
});

export const searchOf = ({ q, platforms, healths, groups, sort }: AccountFilter): AccountSearch => ({
  ...(q && { q }),
  ...(platforms.length > 0 && { platform: platforms.join('.') }),
  ...(healths.length > 0 && { health: healths.join('.') }),
  ...(groups.length > 0 && { group: groups.join('.') }),
  ...(sort !== 'HEALTH' && { sort }),
});

/** How many filters are set. */
export const filters = ({ q, platforms, healths, groups }: AccountFilter): number =>
  Number(q !== '') + platforms.length + healths.length + groups.length;

export const allHealths = (): readonly AccountHealthState[] => states;

const list = (joined: string | undefined): string[] => joined?.split('.').filter(Boolean) ?? [];

const healthsOf = (joined: string | undefined): AccountHealthState[] =>
  list(joined).filter((each): each is AccountHealthState => states.some((state) => state === each));
