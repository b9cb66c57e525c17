import { HttpResponse } from 'msw';

/** A problem as the server answers it. */
export function problem(
  status: number,
  code: string,
  detail: string,
  errors?: { pointer: string; message: string }[],
) {
  return HttpResponse.json(
    { status, code, title: code, detail, ...(errors && { errors }) },
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', ...(status === 429 && { 'Retry-After': '30' }) },
    },
  );
}

export const missing = () => problem(404, 'not_found', 'This is not in the workspace.');

type Page<T> = { items: T[]; next?: string };

/** One page of `all`, by the `cursor` and `limit` of the address. */
export function page<T>(all: readonly T[], url: URL): Page<T> {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const limit = Math.min(200, Number(url.searchParams.get('limit') ?? 50));
  const to = from + limit;
  return { items: all.slice(from, to), ...(to < all.length && { next: String(to) }) };
}

/** Whether `value` is among the values of a filter; an absent filter lets all pass. */
export function passes(url: URL, name: string, value: string | undefined): boolean {
  const wanted = url.searchParams.getAll(name);
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

/** Whether one of `texts` holds the searched words. */
export function found(url: URL, ...texts: string[]): boolean {
  const q = url.searchParams.get('q')?.toLowerCase() ?? '';
  return texts.some((text) => text.toLowerCase().includes(q));
}
