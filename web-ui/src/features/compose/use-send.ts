import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { Campaign, CampaignRequest } from '../../api/types.ts';
import { randomKey } from '../../lib/random-key.ts';

/**
 * Makes the campaign, or makes a kept draft what it is to be. The same request keeps its key, so that a second click
 * or a lost answer makes one.
 */
export function useSend(workspace: string, kept: Campaign | undefined) {
  const queries = useQueryClient();
  const keyOf = useKeys();
  const change = useChange(workspace, kept);
  return useMutation({
    mutationFn: (body: CampaignRequest): Promise<Campaign> =>
      change?.(body) ??
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/campaigns', {
          params: { path: { workspace }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      ),
    onSuccess: ({ id }) => {
      queries.removeQueries({ queryKey: ['campaign', workspace, id] });
      void queries.invalidateQueries({ queryKey: ['campaigns', workspace] });
      void queries.invalidateQueries({ queryKey: workspaceQuery(workspace).queryKey });
    },
  });
}

/** Writes over a draft as it was read, then lets it leave if it is to. */
function useChange(workspace: string, kept: Campaign | undefined) {
  const revision = useRef(kept?.revision);
  if (!kept) return undefined;
  const path = { workspace, id: kept.id };
  return async ({ schedule, ...body }: CampaignRequest): Promise<Campaign> => {
    const changed = await unwrap(
      api.PATCH('/api/v1/workspaces/{workspace}/campaigns/{id}', {
        params: { path, header: { 'If-Match': `"${revision.current}"` } },
        body,
      }),
    );
    revision.current = changed.revision;
    if (!schedule) return changed;
    const { campaign } = await unwrap(
      api.POST('/api/v1/workspaces/{workspace}/campaigns/{id}/actions', {
        params: { path },
        body: { action: 'schedule', schedule },
      }),
    );
    return campaign;
  };
}

/** The same request keeps its key. */
export function useKeys(): (body: unknown) => string {
  const keys = useRef(new Map<string, string>());
  return (body) => {
    const text = JSON.stringify(body);
    const known = keys.current.get(text);
    if (known) return known;
    const key = randomKey();
    keys.current.set(text, key);
    return key;
  };
}
