import { type HttpHandler, HttpResponse, http } from 'msw';
import type { PlatformAction, PlatformStanding } from '../src/api/types.ts';
import { missing, problem } from './answers.ts';
import type { Db } from './db.ts';

const LEAVING = ['PLANNED', 'PREPARED', 'WAITING'];

/** Sentinel: the reason `server away` finds no server. */
export function operatorHandlers(db: Db): HttpHandler[] {
  return [
    http.all('*/api/v1/operator/*', () =>
      db.operator
        ? undefined
        : problem(403, 'operators_only', 'Only whoever runs the installation may do this.'),
    ),
    http.get('*/api/v1/operator/platforms', () =>
      HttpResponse.json({ items: db.platforms.map(({ slug }) => standing(db, slug)) }),
    ),
    http.post<{ slug: string }, PlatformAction>(
      '*/api/v1/operator/platforms/:slug/actions',
      async ({ request, params: { slug } }) => {
        const { action, why } = await request.json();
        const platform = db.platforms.find((each) => each.slug === slug);
        if (!platform) return missing();
        if (why === 'server away') return problem(503, 'unavailable', 'The database is not reachable.');
        if (action === 'resume' && !db.paused.delete(slug))
          return problem(409, 'not_paused', `${platform.name} is not paused.`);
        if (action === 'pause')
          db.paused.set(slug, {
            why: `${platform.name} is paused${why ? `: ${why}` : '.'}`,
            since: new Date().toISOString(),
          });
        return HttpResponse.json(standing(db, slug), { status: 202 });
      },
    ),
  ];
}

function standing(db: Db, slug: string): PlatformStanding {
  const now = Date.now();
  const posts = [...db.posts.values()]
    .flat()
    .filter((post) => post.account.platform === slug && LEAVING.includes(post.state));
  const last = posts
    .map(({ slot }) => slot)
    .sort()
    .at(-1);
  const paused = db.paused.get(slug);
  return {
    slug,
    name: db.platforms.find((each) => each.slug === slug)?.name ?? slug,
    state: paused ? 'PAUSED' : 'OPEN',
    ...paused,
    open: posts.length,
    due: posts.filter(({ slot }) => Date.parse(slot) <= now).length,
    ...(last && !paused && { expectedEnd: last }),
    throttled: posts.some(({ state }) => state === 'WAITING') ? 1 : 0,
    unreachable: 0,
  };
}
