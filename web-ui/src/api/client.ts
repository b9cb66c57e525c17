import type { Client } from 'openapi-fetch';
import type { paths } from './schema.gen.d.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Api = Pick<Client<paths>, Method>;
type Scalar = string | number | boolean;
type Call = {
  params?: {
    path?: Record<string, Scalar>;
    query?: Record<string, Scalar | readonly Scalar[] | undefined>;
    header?: Record<string, string>;
  };
  body?: unknown;
  signal?: AbortSignal;
};

const PATIENCE = 10_000;
const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';

/** The API, typed by `openapi.json` as openapi-fetch types it. Answers are read with `unwrap`. */
export const api = {
  GET: caller('GET'),
  POST: caller('POST'),
  PUT: caller('PUT'),
  PATCH: caller('PATCH'),
  DELETE: caller('DELETE'),
} as unknown as Api;

/** Headers that every write of a browser carries. */
export async function csrfHeaders(): Promise<Record<string, string>> {
  if (readCookie(CSRF_COOKIE) === undefined) await fetch('/api/v1/me');
  const token = readCookie(CSRF_COOKIE);
  return token === undefined ? {} : { [CSRF_HEADER]: token };
}

function caller(method: Method) {
  return async (template: string, { params, body, signal }: Call = {}) => {
    const patience = AbortSignal.timeout(PATIENCE);
    const response = await fetch(addressOf(template, params), {
      method,
      headers: {
        ...(method !== 'GET' && (await csrfHeaders())),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...params?.header,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    const answer: unknown = isJson ? await response.json() : undefined;
    return response.ok ? { data: answer, response } : { error: answer, response };
  };
}

function addressOf(template: string, { path = {}, query = {} }: Call['params'] = {}): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of value === undefined ? [] : [value].flat()) search.append(name, String(each));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

function readCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
