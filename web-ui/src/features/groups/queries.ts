import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { AccountGroup, Queue } from '../../api/types.ts';
import { randomKey } from '../../lib/random-key.ts';

/** One group with who is in it. */
export const groupQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['group', workspace, id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/groups/{id}', {
          params: { path: { workspace, id } },
          signal,
        }),
      ),
  });

/** When a group's queue leaves, and what has its slots. */
export const queueQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['queue', workspace, id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/groups/{id}/queue', {
          params: { path: { workspace, id } },
          signal,
        }),
      ),
    refetchInterval: 30_000,
  });

export function useMakeGroup(workspace: string) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: (name: string) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/groups', {
          params: { path: { workspace }, header: { 'Idempotency-Key': randomKey() } },
          body: { name },
        }),
      ),
    onSettled: refresh,
  });
}

type Change = { name?: string; accountIds?: string[] };

/** Renames a group or says who is in it, unless somebody else has changed it since it was read. */
export function useChangeGroup(workspace: string, { id, revision }: AccountGroup) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: (body: Change) =>
      unwrap(
        api.PATCH('/api/v1/workspaces/{workspace}/groups/{id}', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
          body,
        }),
      ),
    onSettled: refresh,
  });
}

export function useDeleteGroup(workspace: string, { id, revision }: AccountGroup) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/workspaces/{workspace}/groups/{id}', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups', workspace] }),
  });
}

/** Gives a queue other times; campaigns that have a slot keep it. */
export function useChangeQueue(workspace: string, group: string, { revision }: Queue) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Pick<Queue, 'times' | 'zone'>) =>
      unwrap(
        api.PUT('/api/v1/workspaces/{workspace}/groups/{id}/queue', {
          params: { path: { workspace, id: group }, header: { 'If-Match': `"${revision}"` } },
          body,
        }),
      ),
    onSuccess: (queue) => queries.setQueryData(queueQuery(workspace, group).queryKey, queue),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue', workspace, group] }),
  });
}

function useRefresh(workspace: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [
        ['group', workspace],
        ['groups', workspace],
        ['accounts', workspace],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
}
