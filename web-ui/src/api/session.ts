import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { ApiProblem } from './problem.ts';
import { meQuery } from './queries.ts';
import type { Me } from './types.ts';

/** Who is signed in; leads to the sign-in where nobody is, and back to `to` after it. */
export async function signedIn(queries: QueryClient, to: string): Promise<Me> {
  try {
    return await queries.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      throw redirect({ to: '/sign-in', search: { to } });
    throw error;
  }
}

/** The same, and nobody passes with a one-time password. */
export async function guard(queries: QueryClient, to: string): Promise<Me> {
  const me = await signedIn(queries, to);
  if (me.mustChangePassword) throw redirect({ to: '/password', search: { to } });
  return me;
}
