import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { CampaignRequest, SeriesTimes } from '../../api/types.ts';

/** The next free times of a group's queue. */
export const freeSlotsQuery = (workspace: string, group: string) =>
  queryOptions({
    queryKey: ['queue', workspace, group],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/groups/{id}/queue', {
          params: { path: { workspace, id: group } },
          signal,
        }),
      ),
    refetchInterval: 30_000,
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
