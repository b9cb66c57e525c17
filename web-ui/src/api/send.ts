import { ApiProblem } from './problem.ts';
import type { Problem } from './types.ts';

export type Sending = { onProgress?: (bytes: number) => void; signal: AbortSignal };
type Request = {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: XMLHttpRequestBodyInit;
};

/** Sends in a stream and tells how many bytes are out, for as long as it takes; `fetch` could not. */
export function send<T>({ method, url, headers = {}, body }: Request, sending: Sending): Promise<T> {
  const { onProgress, signal } = sending;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(takenOut());
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onProgress?.(loaded);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.response as T)
        : reject(problemOf(request));
    request.onerror = () => reject(lost());
    request.onabort = () => reject(takenOut());
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body ?? null);
  });
}

export const takenOut = () => new DOMException('taken out', 'AbortError');

const lost = () =>
  new ApiProblem({ status: 0, code: 'unreachable', detail: 'The server is not reachable. Try again.' });

function problemOf({ status, response }: XMLHttpRequest): ApiProblem {
  const body: unknown = response;
  const known = typeof body === 'object' && body !== null && 'code' in body;
  const plain = { code: 'unknown', detail: `The server answered ${status}. Try again.` };
  return new ApiProblem({ ...(known ? (body as Problem) : plain), status });
}
