import type { AccountHealthState } from '../../api/types.ts';

/** What the address says of the list: filters, and what a platform sent back. */
export type AccountSearch = {
  q?: string;
  /** Slugs, joined by dots. */
  platform?: string;
  /** Health states, joined by dots. */
  health?: string;
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

export function readSearch(raw: Record<string, unknown>): AccountSearch {
  const text = (name: string) => (raw[name] === undefined ? '' : String(raw[name]));
  const health = healthsOf(text('health')).join('.');
  const connected = Number(raw.connected);
  return {
    ...(text('q') && { q: text('q') }),
    ...(text('platform') && { platform: text('platform') }),
    ...(health && { health }),
    ...(connected > 0 && { connected }),
    ...(text('connectProblem') && { connectProblem: text('connectProblem') }),
  };
}

export type AccountFilter = { q: string; platforms: string[]; healths: AccountHealthState[] };

export const filterOf = ({ q = '', platform, health }: AccountSearch): AccountFilter => ({
  q,
  platforms: list(platform),
  healths: healthsOf(health),
});

/** How many filters are set. */
export const filters = ({ q, platforms, healths }: AccountFilter): number =>
  Number(q !== '') + platforms.length + healths.length;

export const allHealths = (): readonly AccountHealthState[] => states;

const list = (joined: string | undefined): string[] => joined?.split('.').filter(Boolean) ?? [];

const healthsOf = (joined: string | undefined): AccountHealthState[] =>
  list(joined).filter((each): each is AccountHealthState => states.some((state) => state === each));
