import { ApiProblem } from './problem.ts';
import { type Sending, send, takenOut } from './send.ts';

const BLOCK = 4 * 1024 * 1024;
const AT_ONCE = 3;
const TRIES = 5;
/** Whoever cannot be reached at all is not asked for long. */
const FIRST_TRIES = 2;
const WAIT = 500;

/**
 * Sends a file straight to the account that an address belongs to, in blocks: what breaks off is sent again, and the
 * rest is not (https://learn.microsoft.com/rest/api/storageservices/put-block). The first block goes alone.
 */
export async function sendBlocks(url: string, file: Blob, sending: Sending): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([sending.signal, stop.signal]);
  const ids = Array.from({ length: Math.ceil(file.size / BLOCK) }, (_, index) => idOf(index));
  const out = ids.map(() => 0);
  const put = (index: number, tries: number) =>
    again(tries, signal, () => {
      const body = file.slice(index * BLOCK, (index + 1) * BLOCK);
      const onProgress = (bytes: number) => {
        out[index] = bytes;
        sending.onProgress?.(out.reduce((sum, each) => sum + each, 0));
      };
      const block = `${url}&comp=block&blockid=${encodeURIComponent(idOf(index))}`;
      return send({ method: 'PUT', url: block, body }, { onProgress, signal });
    });
  let next = 1;
  const row = async () => {
    while (next < ids.length) await put(next++, TRIES);
  };
  try {
    await put(0, FIRST_TRIES);
    await Promise.all(Array.from({ length: AT_ONCE }, row));
  } catch (cause) {
    stop.abort();
    throw cause;
  }
  const whole = { method: 'PUT', url: `${url}&comp=blocklist`, headers: XML, body: listOf(ids) };
  await again(TRIES, signal, () => send(whole, { signal }));
}

const XML = { 'Content-Type': 'application/xml' };

/** All of one length, as the account wants them. */
const idOf = (index: number): string => btoa(String(index).padStart(6, '0'));

const listOf = (ids: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;

async function again<T>(tries: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (cause) {
      if (tried >= tries || !isPassing(cause)) throw cause;
    }
    await pause(WAIT * 2 ** (tried - 1), signal);
  }
}

const isPassing = (cause: unknown): boolean =>
  cause instanceof ApiProblem && (cause.status >= 500 || [0, 408, 429].includes(cause.status));

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = setTimeout(resolve, milliseconds);
    const stopped = () => {
      clearTimeout(over);
      reject(takenOut());
    };
    if (signal.aborted) stopped();
    signal.addEventListener('abort', stopped, { once: true });
  });
}
