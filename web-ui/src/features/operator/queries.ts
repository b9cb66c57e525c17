import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { PlatformAction } from '../../api/types.ts';

/** How posts leave for each platform, over all workspaces. */
export const standingsQuery = queryOptions({
  queryKey: ['operator', 'platforms'],
  queryFn: async ({ signal }) => {
    const { items } = await unwrap(api.GET('/api/v1/operator/platforms', { signal }));
    return items;
  },
  refetchInterval: 5_000,
});

/** Pauses a platform, or lets its posts leave again. */
export function useCommand() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, ...body }: PlatformAction & { slug: string }) =>
      unwrap(api.POST('/api/v1/operator/platforms/{slug}/actions', { params: { path: { slug } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: standingsQuery.queryKey }),
  });
}
