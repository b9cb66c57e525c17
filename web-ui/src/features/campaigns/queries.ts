import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import { shownCampaign, untilStart } from '../../api/shown.ts';
import type { CampaignPage, Query } from '../../api/types.ts';
import { statesOf } from './groups.ts';
import type { CampaignSearch } from './search.ts';

const PAGE = 100;
const OFTEN = 2_000;
const SELDOM = 30_000;

/** The campaigns of a workspace, page by page; read often while one of them is live. */
export const campaignsQuery = (workspace: string, search: CampaignSearch) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', workspace, search],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns', {
          params: { path: { workspace }, query: queryOf(search, pageParam) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => restOf(state.data?.pages ?? []),
  });

export const isLive = ({ items }: CampaignPage): boolean =>
  items.some((item) => shownCampaign(item) === 'PUBLISHING' || (untilStart(item) ?? OFTEN) < OFTEN);

/** Until the next of them starts, but not for long. */
function restOf(pages: readonly CampaignPage[]): number {
  if (pages.some(isLive)) return OFTEN;
  return Math.min(SELDOM, ...pages.flatMap(({ items }) => items.flatMap((item) => untilStart(item) ?? [])));
}

function queryOf({ q, state }: CampaignSearch, cursor: string): Query<'listCampaigns'> {
  const states = statesOf(state);
  return {
    limit: PAGE,
    ...(q && { q }),
    ...(states.length > 0 && { state: states }),
    ...(cursor && { cursor }),
  };
}

/** Holds a campaign, or lets it go on. */
export function useGate(workspace: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: 'pause' | 'resume' }) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/campaigns/{id}/actions', {
          params: { path: { workspace, id } },
          body: { action },
        }),
      ),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['campaigns', workspace] }),
        queries.invalidateQueries({ queryKey: workspaceQuery(workspace).queryKey }),
      ]),
  });
}
