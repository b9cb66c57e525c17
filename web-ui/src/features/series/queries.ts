import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { Series, SeriesAction } from '../../api/types.ts';

const PAGE = 100;
const SELDOM = 30_000;

/** The series of a workspace, newest first. */
export const allSeriesQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['all-series', workspace],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/series', {
          params: { path: { workspace }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: SELDOM,
  });

/** One series with its next times and its last ones. */
export const seriesQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['series', workspace, id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/series/{id}', {
          params: { path: { workspace, id } },
          signal,
        }),
      ),
    refetchInterval: SELDOM,
  });

/** Pauses, resumes or ends it, unless somebody else has changed it since it was read. */
export function useActOnSeries(workspace: string, { id, revision }: Series) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (action: SeriesAction['action']) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/series/{id}/actions', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
          body: { action },
        }),
      ),
    onSuccess: (series) => queries.setQueryData(seriesQuery(workspace, id).queryKey, series),
    onSettled: () =>
      Promise.all(
        [
          ['series', workspace],
          ['all-series', workspace],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
