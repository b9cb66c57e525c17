import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';

/** The campaigns of a workspace, page by page. */
export const campaignsQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', workspace],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/workspaces/{workspace}/campaigns', {
          params: { path: { workspace }, query: pageParam === '' ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
