import { csrfHeaders } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { Media, Problem } from './types.ts';

type Options = { onProgress: (share: number) => void; signal: AbortSignal };

/** Sends a file in a stream and tells how far it is; `fetch` could not. */
export async function uploadMedia(
  workspace: string,
  file: File,
  { onProgress, signal }: Options,
): Promise<Media> {
  const headers = await csrfHeaders();
  const body = new FormData();
  body.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/workspaces/${workspace}/media`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 ? resolve(request.response as Media) : reject(problemOf(request));
    request.onerror = () => reject(lost());
    request.onabort = () => reject(new DOMException('taken out', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

const lost = () =>
  new ApiProblem({ status: 0, code: 'unreachable', detail: 'The server is not reachable. Try again.' });

function problemOf({ status, response }: XMLHttpRequest): ApiProblem {
  const body: unknown = response;
  const known = typeof body === 'object' && body !== null && 'code' in body;
  const plain = { code: 'unknown', detail: `The server answered ${status}.` };
  return new ApiProblem({ ...(known ? (body as Problem) : plain), status });
}
