import type { PostSearch } from './post-search.ts';
import type { FailureKind, PostShown } from './types.ts';

/** The same as the API asks it. */
export type PostFilter = { states: PostShown[]; platforms: string[]; kinds: FailureKind[]; q: string };

/** In the order in which posts need a person. */
export const postStates: readonly PostShown[] = [
  'ATTENTION',
  'UNCONFIRMED',
  'SENDING',
  'ACCEPTED',
  'WAITING',
  'PREPARED',
  'PLANNED',
  'PUBLISHED',
  'FAILED',
  'SKIPPED',
  'CANCELLED',
];
export const failureKinds: readonly FailureKind[] = [
  'SIGNED_OUT',
  'FORBIDDEN',
  'REFUSED',
  'DUPLICATE',
  'UNCONFIRMED',
  'MISSED',
  'DEADLINE',
  'GONE',
  'THROTTLED',
  'PAUSED',
  'UNREACHABLE',
];

export const postSearch = ({ states, platforms, kinds, q }: PostFilter): PostSearch => ({
  ...(states.length > 0 && { state: states.join('.') }),
  ...(platforms.length > 0 && { platform: platforms.join('.') }),
  ...(kinds.length > 0 && { kind: kinds.join('.') }),
  ...(q && { q }),
});

export const postFilter = ({ state = '', platform = '', kind = '', q = '' }: PostSearch): PostFilter => ({
  states: known(postStates, state),
  platforms: split(platform).filter((slug) => /^[a-z0-9]{1,32}$/.test(slug)),
  kinds: known(failureKinds, kind),
  q: q.slice(0, 200),
});

/** The parameters of a request. */
export const postQuery = ({ states, platforms, kinds, q }: PostFilter) => ({
  ...(states.length > 0 && { state: states }),
  ...(platforms.length > 0 && { platform: platforms }),
  ...(kinds.length > 0 && { kind: kinds }),
  ...(q && { q }),
});

const split = (joined: string): string[] => joined.split('.').filter(Boolean);

const known = <T extends string>(all: readonly T[], joined: string): T[] => {
  const wanted = split(joined);
  return all.filter((each) => wanted.includes(each));
};
