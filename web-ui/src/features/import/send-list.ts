import { csrfHeaders } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import type { AccountImport } from '../../api/types.ts';

/** A platform may take its time for every row. */
const PATIENCE = 120_000;

type Part = { dryRun?: boolean; from?: number | undefined; signal: AbortSignal };

/** Sends a list as it is; the server says what became of a part of its rows. */
export function sendList(
  workspace: string,
  platform: string,
  list: ArrayBuffer,
  { dryRun, from, signal }: Part,
): Promise<AccountImport> {
  const query = new URLSearchParams({
    platform,
    ...(dryRun && { dryRun: 'true' }),
    ...(from !== undefined && { from: String(from) }),
  });
  return unwrap(answered(`/api/v1/workspaces/${workspace}/accounts/import?${query}`, list, signal));
}

async function answered(address: string, list: ArrayBuffer, signal: AbortSignal) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', ...(await csrfHeaders()) },
    body: list,
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok ? { data: answer as AccountImport, response } : { error: answer, response };
}
