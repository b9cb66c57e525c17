import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { Account, CampaignRequest, SeriesTimes } from '../../api/types.ts';

/** Every account of a workspace, as the picker needs them. */
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

/** When a series comes, as far as its next ten times. */
export const previewQuery = (workspace: string, body: SeriesTimes) =>
  queryOptions({
    queryKey: ['series-preview', workspace, body],
    queryFn: async ({ signal }) => {
      const { next } = await unwrap(
        api.POST('/api/v1/workspaces/{workspace}/series/preview', {
          params: { path: { workspace } },
          body,
          signal,
        }),
      );
      return next;
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  });

/** What would fail if this were sent. */
export const checkQuery = (workspace: string, body: CampaignRequest) =>
  queryOptions({
    queryKey: ['check', workspace, body],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/campaigns/check', {
          params: { path: { workspace } },
          body,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  });
