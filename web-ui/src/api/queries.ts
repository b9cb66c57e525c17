import { queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './problem.ts';

/** Who is signed in; a 401 is an error here. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me', { signal })),
  staleTime: 60_000,
});

/** All platforms' profiles. They change only with the server. */
export const platformsQuery = queryOptions({
  queryKey: ['platforms'],
  queryFn: async ({ signal }) => {
    const { items } = await unwrap(
      api.GET('/api/v1/platforms', { params: { query: { limit: 200 } }, signal }),
    );
    return items;
  },
  staleTime: 10 * 60_000,
});

/** A workspace with the figures the navigation shows. */
export const workspaceQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/workspaces/{workspace}', { params: { path: { workspace } }, signal })),
    staleTime: 5_000,
    refetchInterval: 15_000,
  });

/** What the server can reach. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/health', { signal })),
  staleTime: 5_000,
  refetchInterval: 15_000,
});

/** The groups of a workspace, by name. */
export const groupsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['groups', workspace],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(
        api.GET('/api/v1/workspaces/{workspace}/groups', {
          params: { path: { workspace }, query: { limit: 200 } },
          signal,
        }),
      );
      return items;
    },
    staleTime: 10_000,
  });
