import { useMutation, useQueryClient } from '@tanstack/react-query';
import { appsQuery } from '../../api/apps.ts';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { PlatformApp, PlatformAppChange, PlatformAppRequest } from '../../api/types.ts';

/** Tells of an app. The same try keeps its key, so that a lost answer adds one. */
export function useAddApp(workspace: string) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: PlatformAppRequest }) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/platform-apps', {
          params: { path: { workspace }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSettled: refresh,
  });
}

/** Asks the platform about an app, now. */
export function useTestApp(workspace: string, { id }: PlatformApp) {
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/platform-apps/{id}/test', {
          params: { path: { workspace, id } },
        }),
      ),
  });
}

/** Gives it another name, or new secrets. */
export function useChangeApp(workspace: string, { id, revision }: PlatformApp) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: (body: PlatformAppChange) =>
      unwrap(
        api.PATCH('/api/v1/workspaces/{workspace}/platform-apps/{id}', {
          params: { path: { workspace, id }, header: { 'If-Match': `"${revision}"` } },
          body,
        }),
      ),
    onSettled: refresh,
  });
}

export function useRemoveApp(workspace: string, { id }: PlatformApp) {
  const refresh = useRefresh(workspace);
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/workspaces/{workspace}/platform-apps/{id}', {
          params: { path: { workspace, id } },
        }),
      ),
    onSettled: refresh,
  });
}

function useRefresh(workspace: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: appsQuery(workspace).queryKey });
}
