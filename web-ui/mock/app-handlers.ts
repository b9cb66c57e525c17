import { type HttpHandler, HttpResponse, http } from 'msw';
import type {
  AppStanding,
  Platform,
  PlatformApp,
  PlatformAppChange,
  PlatformAppRequest,
} from '../src/api/types.ts';
import { missing, page, passes, problem } from './answers.ts';
import type { Db } from './db.ts';
import { appOf } from './seed-apps.ts';

/** Sentinels: an app whose client id holds `bad` is not taken by its platform, one that holds `quiet` is not told of. */
export function appHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/platform-apps';
  const find = (id: string) => db.apps.find((app) => app.id === id);
  return [
    http.get(w, ({ request }) => {
      const url = new URL(request.url);
      const apps = db.apps
        .filter(({ platform }) => passes(url, 'platform', platform))
        .sort((a, b) => a.platform.localeCompare(b.platform) || a.name.localeCompare(b.name));
      return HttpResponse.json(page(apps, url));
    }),
    http.post<never, PlatformAppRequest>(w, async ({ request }) => add(db, await request.json())),
    http.post<{ id: string }>(`${w}/:id/test`, ({ params }) => {
      const app = find(params.id);
      return app ? HttpResponse.json(standingOf(app)) : missing();
    }),
    http.patch<{ id: string }, PlatformAppChange>(`${w}/:id`, async ({ params, request }) => {
      const app = find(params.id);
      if (!app) return missing();
      if (request.headers.get('If-Match') !== `"${app.revision}"`)
        return problem(412, 'stale', 'This was changed meanwhile. Look at it again, then change it.');
      const { name, fields } = await request.json();
      app.name = name ?? app.name;
      app.revision++;
      if (fields) db.secrets.set(app.id, fields);
      return HttpResponse.json(app, { headers: { ETag: `"${app.revision}"` } });
    }),
    http.delete<{ id: string }>(`${w}/:id`, ({ params }) => {
      const app = find(params.id);
      if (!app) return missing();
      if (app.accounts > 0)
        return problem(
          409,
          'app_in_use',
          `${app.accounts} accounts depend on this app. Disconnect them, or connect them by another app, then remove it.`,
        );
      db.apps.splice(db.apps.indexOf(app), 1);
      return new HttpResponse(null, { status: 204 });
    }),
  ];
}

function add(db: Db, { platform: slug, name, fields, shared = false }: PlatformAppRequest) {
  const form = db.platforms.find((each) => each.slug === slug)?.app;
  const errors = (form?.fields ?? [])
    .filter((field) => field.required && !fields[field.name])
    .map((field) => ({ pointer: `/fields/${field.name}`, message: 'This is needed.' }));
  if (!form) errors.push({ pointer: '/platform', message: 'There is no such platform.' });
  if (errors.length > 0) return problem(422, 'invalid', 'Look at the marked fields.', errors);
  const facts = (form?.fields ?? [])
    .filter(({ secret }) => !secret)
    .map((each) => [each.name, fields[each.name]]);
  const app: PlatformApp = { ...appOf(db.dice, slug, name), facts: Object.fromEntries(facts), shared };
  db.apps.push(app);
  return HttpResponse.json(app, { status: 201 });
}

function standingOf({ facts }: PlatformApp): AppStanding {
  const id = Object.values(facts).join(' ');
  if (id.includes('bad')) return { state: 'BAD', message: 'Client id or secret is wrong.' };
  if (id.includes('quiet'))
    return { state: 'UNKNOWN', message: 'The platform does not say before somebody signs in by it.' };
  return { state: 'GOOD' };
}

/** Why an account of a platform cannot be connected by these apps; `undefined` where it can. */
export function withoutApp(db: Db, { slug, name, app }: Platform, chosen: string | undefined) {
  const choices = db.apps.filter(({ platform, automatic }) => platform === slug && !automatic);
  if (!app?.required || choices.length === 1 || choices.some(({ id }) => id === chosen)) return undefined;
  const message =
    choices.length === 0
      ? `Register an app at ${name} first, and add it to the platform apps.`
      : 'There are several apps. Choose one.';
  return problem(422, 'app_needed', message, [{ pointer: '/app', message }]);
}
