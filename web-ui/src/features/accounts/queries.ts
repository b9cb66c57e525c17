import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { ConnectionRequest, Query } from '../../api/types.ts';
import type { AccountFilter } from './search.ts';

const PAGE = 200;

/** The accounts that match a filter, page by page; the server sorts them, worst health first. */
export const accountsQuery = (workspace: string, filter: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', workspace, filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/accounts', {
          params: { path: { workspace }, query: queryOf(filter, pageParam) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 30_000,
  });

function queryOf(
  { q, platforms, healths, groups, sort }: AccountFilter,
  cursor: string,
): Query<'listAccounts'> {
  return {
    limit: PAGE,
    ...(q && { q }),
    ...(platforms.length > 0 && { platform: platforms }),
    ...(healths.length > 0 && { status: healths }),
    ...(groups.length > 0 && { group: groups }),
    ...(sort !== 'HEALTH' && { sort }),
    ...(cursor && { cursor }),
  };
}

/** One step of connecting: what the platform asks, where to go on, or the connected accounts. */
export function useConnect(workspace: string) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: (body: ConnectionRequest) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/accounts/connections', {
          params: { path: { workspace } },
          body,
        }),
      ),
    onSuccess: (step) => (step.kind === 'connected' ? refresh() : undefined),
  });
}

export function useDisconnect(workspace: string) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(
        api.DELETE('/api/v1/workspaces/{workspace}/accounts/{id}', { params: { path: { workspace, id } } }),
      ),
    onSettled: refresh,
  });
}

/** Says where an account's readers are; without a zone nobody says so. */
export function useSetZone(workspace: string) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: ({ id, zone }: { id: string; zone: string | undefined }) =>
      unwrap(
        api.PUT('/api/v1/workspaces/{workspace}/accounts/{id}/zone', {
          params: { path: { workspace, id } },
          body: zone === undefined ? {} : { zone },
        }),
      ),
    onSettled: refresh,
  });
}

function useRefresh(workspace: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['accounts', workspace] }),
      queries.invalidateQueries({ queryKey: workspaceQuery(workspace).queryKey }),
    ]);
}
