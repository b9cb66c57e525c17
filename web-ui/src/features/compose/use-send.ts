import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { CampaignRequest } from '../../api/types.ts';
import { randomKey } from '../../lib/random-key.ts';

/** Makes the campaign. The same request keeps its key, so that a second click or a lost answer makes one. */
export function useSend(workspace: string) {
  const queries = useQueryClient();
  const keyOf = useKeys();
  return useMutation({
    mutationFn: (body: CampaignRequest) =>
      unwrap(
        api.POST('/api/v1/workspaces/{workspace}/campaigns', {
          params: { path: { workspace }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['campaigns', workspace] });
      void queries.invalidateQueries({ queryKey: workspaceQuery(workspace).queryKey });
    },
  });
}

function useKeys(): (body: CampaignRequest) => string {
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
