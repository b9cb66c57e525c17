import type { Problem } from './types.ts';

/** An answer that is not the wished one, or no answer at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { pointer: string; message: string }[];
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** What is wrong with one field, by its JSON Pointer. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer; throws an `ApiProblem` for everything else. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await settled(answer);
  if (response.ok) return data as T;
  throw new ApiProblem(asProblem(error, response.status), seconds(response.headers.get('Retry-After')));
}

/** Whether asking again in a while may help. */
export function isPassing(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500);
}

export function toProblem(cause: unknown): ApiProblem {
  if (cause instanceof ApiProblem) return cause;
  const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
  return timedOut
    ? new ApiProblem({ status: 0, code: 'timeout', detail: 'The server did not answer in 10 s.' })
    : new ApiProblem({ status: 0, code: 'unreachable', detail: 'The server is not reachable.' });
}

async function settled<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw toProblem(cause);
  }
}

function asProblem(body: unknown, status: number): Problem {
  const known = typeof body === 'object' && body !== null && 'code' in body;
  return known
    ? { ...(body as Problem), status }
    : { status, code: 'unknown', detail: `The server answered ${status}.` };
}

function seconds(header: string | null): number | undefined {
  const value = Number(header);
  return header !== null && Number.isFinite(value) ? value : undefined;
}
