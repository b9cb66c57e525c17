import { simulator } from './settings.ts';

/** What a person types to connect an account, and how the platform itself calls it. */
export type Opened = { account: string; form: Record<string, string> };

/** Opens an account at a platform. */
export async function open(platform: string, prefix: string): Promise<Opened> {
  const { accounts } = await ask<{ accounts: Opened[] }>('POST', 'accounts', { platform, count: 1, prefix });
  const [first] = accounts;
  if (!first) throw new Error(`${platform} opened no account`);
  return first;
}

/** Lets every request through, however many there are. */
export const lift = (platform: string): Promise<unknown> => ask('POST', 'limits', { platform, off: true });

/** Has things go wrong from now on. */
export const trouble = (fault: Record<string, unknown>): Promise<unknown> => ask('POST', 'faults', fault);

/** Ends all trouble. */
export const behave = (): Promise<unknown> => ask('DELETE', 'faults');

/** How many posts the platforms have accepted. */
export async function accepted(): Promise<number> {
  return (await ask<{ published: number }>('GET', 'ledger/counts')).published;
}

async function ask<T>(method: string, door: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${simulator}/control/${door}`, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${door}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
