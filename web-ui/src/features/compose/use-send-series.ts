import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { Series, SeriesRequest } from '../../api/types.ts';
import { useKeys } from './use-send.ts';

/** Makes the series, or changes the one that was opened, unless somebody else has changed it since. */
export function useSendSeries(workspace: string, kept: Series | undefined) {
  const queries = useQueryClient();
  const keyOf = useKeys();
  return useMutation({
    mutationFn: (body: SeriesRequest): Promise<Series> =>
      kept
        ? unwrap(
            api.PATCH('/api/v1/workspaces/{workspace}/series/{id}', {
              params: { path: { workspace, id: kept.id }, header: { 'If-Match': `"${kept.revision}"` } },
              body,
            }),
          )
        : unwrap(
            api.POST('/api/v1/workspaces/{workspace}/series', {
              params: { path: { workspace }, header: { 'Idempotency-Key': keyOf(body) } },
              body,
            }),
          ),
    onSuccess: ({ id }) => {
      queries.removeQueries({ queryKey: ['series', workspace, id] });
      void queries.invalidateQueries({ queryKey: ['all-series', workspace] });
    },
  });
}
