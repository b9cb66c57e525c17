import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type PostFilter, postQuery } from '../../api/post-filter.ts';
import { unwrap } from '../../api/problem.ts';
import { shownPost } from '../../api/shown.ts';
import type { PostItem, PostPage, PostShown } from '../../api/types.ts';

const PAGE = 200;

/** Every post that matches a filter, as it is now: whoever skips some must know which. */
export const matchingQuery = (workspace: string, id: string, filter: PostFilter) =>
  queryOptions({
    queryKey: ['matching', workspace, id, filter],
    queryFn: async ({ signal }) => {
      const all: PostItem[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: PostPage = await unwrap(
          api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}/posts', {
            params: {
              path: { workspace, id },
              query: { limit: PAGE, ...postQuery(filter), ...(cursor && { cursor }) },
            },
            signal,
          }),
        );
        all.push(...page.items);
        cursor = page.next;
      }
      return all;
    },
    gcTime: 0,
  });

const UNSENT: readonly PostShown[] = ['PLANNED', 'PREPARED', 'WAITING', 'ATTENTION'];

/** Whether it is certainly not out, and may still leave. */
export const mayBeSkipped = (post: PostItem): boolean => UNSENT.includes(shownPost(post));
