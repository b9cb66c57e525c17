import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';

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
  });
