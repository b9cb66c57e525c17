import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { postQuery as asked, type PostFilter } from '../../api/post-filter.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { Post, PostAction } from '../../api/types.ts';

const moving: readonly Post['state'][] = ['PLANNED', 'PREPARED', 'WAITING', 'SENDING', 'ACCEPTED'];

/** A post with its record, and its neighbours in the filtered list. */
export const postQuery = (workspace: string, id: string, filter: PostFilter) =>
  queryOptions({
    queryKey: ['post', workspace, id, filter],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/posts/{id}', {
          params: { path: { workspace, id }, query: asked(filter) },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data && (moving.includes(state.data.state) || state.data.nextLook) ? 2_000 : 30_000,
  });

/** What a person decides about a post. */
export function useDecide(workspace: string, { id, campaignId }: Post) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PostAction) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/posts/{id}/actions', {
          params: { path: { workspace, id } },
          body,
        }),
      ),
    onSettled: () =>
      Promise.all(
        [
          ['post', workspace],
          ['posts', workspace, campaignId],
          ['campaign', workspace, campaignId],
          ['reasons', workspace, campaignId],
          ['campaigns', workspace],
          workspaceQuery(workspace).queryKey,
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}

/** Lets the platform fetch the files of a post no more. */
export function useCloseDoors(workspace: string, { id }: Post) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/workspaces/{workspace}/posts/{id}/doors', {
          params: { path: { workspace, id } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['post', workspace] }),
  });
}
