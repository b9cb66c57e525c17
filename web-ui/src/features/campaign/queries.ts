import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../api/client.ts';
import { type PostFilter, postQuery } from '../../api/post-filter.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import { untilStart } from '../../api/shown.ts';
import type { Campaign, CampaignAction, CampaignChange } from '../../api/types.ts';

const SECOND = 1_000;
const SELDOM = 30 * SECOND;
const PAGE = 100;
const OUT = 20;

/** Whether its posts move by themselves, or are about to. */
export const isLive = (campaign: Campaign): boolean => {
  const { state, gate, counts } = campaign;
  const publishing = state === 'PUBLISHING' && gate === 'OPEN';
  return publishing || counts.sending + counts.accepted > 0 || (untilStart(campaign) ?? SECOND) < SECOND;
};

const restOf = (campaign: Campaign): number =>
  isLive(campaign) ? SECOND : Math.min(untilStart(campaign) ?? SELDOM, SELDOM);

/** A campaign with its counts, read every second while it is live. */
export const campaignQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['campaign', workspace, id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}', {
          params: { path: { workspace, id } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data ? restOf(state.data) : SELDOM),
  });

/** Its posts that match a filter, page by page; the more pages are open, the less often they are read again. */
export const postsQuery = (workspace: string, id: string, filter: PostFilter, live: boolean) =>
  infiniteQueryOptions({
    queryKey: ['posts', workspace, id, filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}/posts', {
          params: {
            path: { workspace, id },
            query: { limit: PAGE, ...postQuery(filter), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (live ? (1 + (state.data?.pages.length ?? 1)) * SECOND : SELDOM),
  });

/** Why posts did not simply go out. */
export const reasonsQuery = (workspace: string, id: string, live: boolean) =>
  queryOptions({
    queryKey: ['reasons', workspace, id],
    queryFn: async ({ signal }) => {
      const { groups } = await unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}/reasons', {
          params: { path: { workspace, id } },
          signal,
        }),
      );
      return groups;
    },
    refetchInterval: live ? 3 * SECOND : SELDOM,
  });

/** What was read while the campaign moved is read once more when it has come to rest. */
export function useLastLook(workspace: string, id: string, live: boolean): void {
  const queries = useQueryClient();
  const moved = useRef(live);
  useEffect(() => {
    if (moved.current && !live) void refresh(queries, workspace, id);
    moved.current = live;
  }, [queries, workspace, id, live]);
}

/** Pause, resume, cancel, retry, reschedule. The answer brings the campaign as it is then. */
export function useAct(workspace: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CampaignAction) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/campaigns/{id}/actions', {
          params: { path: { workspace, id } },
          body,
        }),
      ),
    onMutate: () => queries.cancelQueries({ queryKey: ['campaign', workspace, id] }),
    onSuccess: ({ campaign }) => {
      queries.setQueryData(campaignQuery(workspace, id).queryKey, campaign);
    },
    onSettled: () => refresh(queries, workspace, id),
  });
}

/** Changes what is not yet sent, unless somebody else has changed the campaign since it was read. */
export function useEdit(workspace: string, { id, revision }: Campaign) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CampaignChange) =>
      unwrap(
        api.PATCH('/api/v1/workspaces/{workspace}/campaigns/{id}', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
          body,
        }),
      ),
    onSuccess: (campaign) => {
      queries.setQueryData(campaignQuery(workspace, id).queryKey, campaign);
    },
    onSettled: () => refresh(queries, workspace, id),
  });
}

/** The first accounts that a few letters find, to be added. */
export const accountsLikeQuery = (workspace: string, q: string) =>
  queryOptions({
    queryKey: ['accounts-like', workspace, q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/accounts', {
          params: { path: { workspace }, query: { limit: PAGE, ...(q && { q }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What is out, the first of it, with its links. */
export const outQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['posts', workspace, id, 'out'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}/posts', {
          params: { path: { workspace, id }, query: { limit: OUT, state: ['PUBLISHED'] } },
          signal,
        }),
      ),
  });

/** Deletes a draft; `forget` drops what was read of it, once no page shows it any more. */
export function useDelete(workspace: string, { id, revision }: Campaign) {
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/workspaces/{workspace}/campaigns/{id}', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
        }),
      ),
    onSuccess: () =>
      Promise.all(
        [['campaigns', workspace], workspaceQuery(workspace).queryKey].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const forget = () => queries.removeQueries({ queryKey: ['campaign', workspace, id] });
  return { ...removing, forget };
}

/** Sends one parked post again. */
export function useRetryPost(workspace: string, campaign: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/posts/{id}/actions', {
          params: { path: { workspace, id } },
          body: { action: 'retry' },
        }),
      ),
    onSettled: () => refresh(queries, workspace, campaign),
  });
}

const refresh = (queries: ReturnType<typeof useQueryClient>, workspace: string, id: string) =>
  Promise.all(
    [
      ['campaign', workspace, id],
      ['posts', workspace, id],
      ['reasons', workspace, id],
      ['campaigns', workspace],
      workspaceQuery(workspace).queryKey,
    ].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
