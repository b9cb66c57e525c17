import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, toProblem } from '../../api/problem.ts';
import type { CampaignCheck, CampaignRequest } from '../../api/types.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { checkQuery } from './queries.ts';

/** What the server says of the draft. `found` of an older draft is kept while a newer one is asked. */
export type Checked = {
  found: CampaignCheck | undefined;
  running: boolean;
  problem: ApiProblem | undefined;
  again: () => void;
};

const PAUSE = 600;

/** Asks the server 600 ms after the last change. `undefined` stands for nothing to check. */
export function useCheck(workspace: string, request: CampaignRequest | undefined): Checked {
  const wanted = request && JSON.stringify(request);
  const [asked, setAsked] = useState<string>();
  const [noted, setNoted] = useState<string>();
  const ask = useDebounced(setAsked, PAUSE);
  if (noted !== wanted) {
    setNoted(wanted);
    if (wanted === undefined) setAsked(undefined);
    else if (asked !== wanted) ask(wanted);
  }
  const body: CampaignRequest = asked ? JSON.parse(asked) : { content: { text: '' }, audience: {} };
  const check = useQuery({ ...checkQuery(workspace, body), enabled: asked !== undefined });
  return {
    found: wanted === undefined ? undefined : check.data,
    running: wanted !== undefined && (wanted !== asked || check.isFetching),
    problem: check.error && wanted === asked ? toProblem(check.error) : undefined,
    again: () => void check.refetch(),
  };
}
