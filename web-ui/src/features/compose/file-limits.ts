import { useSuspenseQuery } from '@tanstack/react-query';
import { platformsQuery } from '../../api/queries.ts';
import type { Account, Platform } from '../../api/types.ts';

/** What the chosen accounts take between them; all platforms while nobody is chosen. */
export function useFileLimits(chosen: readonly Account[]): { types: string[]; altMax: number } {
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const from: readonly Pick<Platform, 'limits'>[] = chosen.length > 0 ? chosen : platforms;
  const all = from.flatMap(({ limits: { images, videos } }) => [images ?? [], videos ?? []].flat());
  const documents = from.flatMap(({ limits }) => limits.documents ?? []);
  const alts = all.flatMap(({ altMax }) => altMax ?? []);
  return {
    types: [...new Set([...all, ...documents].flatMap(({ types }) => types))],
    altMax: alts.length > 0 ? Math.min(...alts) : 1_000,
  };
}
