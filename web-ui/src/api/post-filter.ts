import type { PostSearch } from './post-search.ts';
import type { FailureKind, PostShown } from './types.ts';

/** The same as the API asks it. */
export type PostFilter = { states: PostShown[]; platforms: string[]; kinds: FailureKind[] };

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

export const postSearch = ({ states, platforms, kinds }: PostFilter): PostSearch => ({
  ...(states.length > 0 && { state: states.join('.') }),
  ...(platforms.length > 0 && { platform: platforms.join('.') }),
  ...(kinds.length > 0 && { kind: kinds.join('.') }),
});

export const postFilter = ({ state = '', platform = '', kind = '' }: PostSearch): PostFilter => ({
  states: known(postStates, state),
  platforms: split(platform).filter((slug) => /^[a-z0-9]{1,32}$/.test(slug)),
  kinds: known(failureKinds, kind),
});

/** The parameters of a request. */
export const postQuery = ({ states, platforms, kinds }: PostFilter) => ({
  ...(states.length > 0 && { state: states }),
  ...(platforms.length > 0 && { platform: platforms }),
  ...(kinds.length > 0 && { kind: kinds }),
});

const split = (joined: string): string[] => joined.split('.').filter(Boolean);

const known = <T extends string>(all: readonly T[], joined: string): T[] => {
  const wanted = split(joined);
  return all.filter((each) => wanted.includes(each));
};
