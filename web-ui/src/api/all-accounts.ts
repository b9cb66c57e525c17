import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './problem.ts';
import type { Account } from './types.ts';

/** Every account of a workspace, to choose from. */
export const allAccountsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['accounts', workspace, 'all'],
    queryFn: async ({ signal }) => {
      const all: Account[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: { items: Account[]; next?: string } = await unwrap(
          api.GET('/api/v1/workspaces/{workspace}/accounts', {
            params: { path: { workspace }, query: { limit: 200, ...(cursor && { cursor }) } },
            signal,
          }),
        );
        all.push(...page.items);
        cursor = page.next;
      }
      return all;
    },
    staleTime: 30_000,
  });
