import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.gen.d.ts';

const PATIENCE = 10_000;
const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';

/** The API, typed by `openapi.json`. Answers are read with `unwrap`. */
export const api = createClient<paths>({
  fetch: (request) =>
    fetch(new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]) })),
  querySerializer: { array: { style: 'form', explode: true } },
});

/** Headers that every write of a browser carries. */
export async function csrfHeaders(): Promise<Record<string, string>> {
  if (readCookie(CSRF_COOKIE) === undefined) await fetch('/api/v1/me');
  const token = readCookie(CSRF_COOKIE);
  return token === undefined ? {} : { [CSRF_HEADER]: token };
}

const csrf: Middleware = {
  async onRequest({ request }) {
    if (request.method === 'GET') return;
    for (const [name, value] of Object.entries(await csrfHeaders())) request.headers.set(name, value);
  },
};

api.use(csrf);

function readCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
