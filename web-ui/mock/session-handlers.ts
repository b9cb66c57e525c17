import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Health } from '../src/api/types.ts';
import { problem } from './answers.ts';
import { type Db, ONE_TIME_PASSWORD } from './db.ts';

const COOKIE = { 'Set-Cookie': 'XSRF-TOKEN=mock; Path=/; SameSite=Lax' };

/**
 * Sentinels: the password `wrong` is refused, `too often` is slowed down, `one-time-password` must be changed,
 * `away` finds no server; any other signs in.
 */
export function sessionHandlers(db: Db): HttpHandler[] {
  return [
    http.all('*/api/v1/workspaces/*', () => {
      if (!db.signedIn) return problem(401, 'signed_out', 'Sign in first.');
      if (db.mustChange)
        return problem(403, 'password_change_required', 'Change the one-time password first.');
      return undefined;
    }),
    http.post<never, { username: string; password: string }>('*/api/v1/session', async ({ request }) => {
      const { password } = await request.json();
      if (password === 'away')
        return problem(503, 'unavailable', 'The database is not reachable. Try again in a minute.');
      if (password === 'too often') return problem(429, 'too_many_tries', 'Wait, then try again.');
      if (password === 'wrong') return problem(401, 'sign_in_refused', 'User name or password is wrong.');
      db.signedIn = true;
      db.mustChange = password === ONE_TIME_PASSWORD;
      db.password = password;
      return HttpResponse.json(db.me(), { headers: COOKIE });
    }),
    http.delete('*/api/v1/session', () => {
      db.signedIn = false;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/v1/me', () =>
      db.signedIn
        ? HttpResponse.json(db.me(), { headers: COOKIE })
        : problem(401, 'signed_out', 'Sign in first.'),
    ),
    http.put<never, { old: string; new: string }>('*/api/v1/me/password', async ({ request }) => {
      const { old } = await request.json();
      if (old !== db.password) {
        return problem(422, 'invalid', 'The old password is wrong.', [
          { pointer: '/old', message: 'This is wrong.' },
        ]);
      }
      db.mustChange = false;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/v1/health', () => HttpResponse.json(health(db))),
  ];
}

function health(db: Db): Health {
  const names = ['database', 'temporal', 'mediaStore', 'insightsStore'] as const;
  return {
    state: db.away.size === 0 ? 'UP' : 'DEGRADED',
    at: new Date().toISOString(),
    version: '0.1.0',
    parts: names.map((name) => ({
      name,
      state: db.away.has(name) ? 'DOWN' : name === 'insightsStore' ? 'OFF' : 'UP',
      since: new Date().toISOString(),
    })),
  };
}
