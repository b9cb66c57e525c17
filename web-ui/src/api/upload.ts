import { api, csrfHeaders } from './client.ts';
import { ApiProblem, unwrap } from './problem.ts';
import { type Sending, send } from './send.ts';
import { sendBlocks } from './send-blocks.ts';
import type { Media, UploadTicket } from './types.ts';

type Options = { onProgress: (share: number) => void; signal: AbortSignal };

/** Sends a file where its ticket says: to the store itself where that is offered, else to the server. */
export async function uploadMedia(
  workspace: string,
  file: File,
  { onProgress, signal }: Options,
): Promise<Media> {
  const sending: Sending = {
    onProgress: (bytes) => onProgress(file.size > 0 ? bytes / file.size : 0),
    signal,
  };
  if (file.size === 0) return throughServer(workspace, file, sending);
  const ticket = await unwrap(
    api.POST('/api/v1/workspaces/{workspace}/media/tickets', {
      params: { path: { workspace } },
      body: { name: file.name, bytes: file.size },
      signal,
    }),
  );
  try {
    await (ticket.url.startsWith('/') ? sendHere : sendStraight)(ticket, file, sending);
  } catch (cause) {
    if (isOutOfReach(cause) && !ticket.url.startsWith('/')) return throughServer(workspace, file, sending);
    throw cause;
  }
  return send<Media>(
    {
      method: 'POST',
      url: `/api/v1/workspaces/${workspace}/media/tickets/${ticket.id}`,
      headers: await csrfHeaders(),
    },
    { signal },
  );
}

async function sendHere({ method, url, headers }: UploadTicket, body: File, sending: Sending): Promise<void> {
  await send({ method, url, headers: { ...headers, ...(await csrfHeaders()) }, body }, sending);
}

const sendStraight = ({ url }: UploadTicket, file: File, sending: Sending): Promise<void> =>
  sendBlocks(url, file, sending);

/** The store lets no page send there, or this network does not: then the server passes it on. */
const isOutOfReach = (cause: unknown): boolean => cause instanceof ApiProblem && cause.status === 0;

async function throughServer(workspace: string, file: File, sending: Sending): Promise<Media> {
  const body = new FormData();
  body.set('file', file);
  const request = { method: 'POST', url: `/api/v1/workspaces/${workspace}/media`, body };
  return send<Media>({ ...request, headers: await csrfHeaders() }, sending);
}
