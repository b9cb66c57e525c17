import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './problem.ts';
import type { PlatformApp } from './types.ts';

/** Every registration of ours at a platform that this workspace may use, by platform, then by name. */
export const appsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['apps', workspace],
    queryFn: async ({ signal }) => {
      const all: PlatformApp[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: { items: PlatformApp[]; next?: string } = await unwrap(
          api.GET('/api/v1/workspaces/{workspace}/platform-apps', {
            params: { path: { workspace }, query: { limit: 200, ...(cursor && { cursor }) } },
            signal,
          }),
        );
        all.push(...page.items);
        cursor = page.next;
      }
      return all;
    },
    staleTime: 10_000,
  });
