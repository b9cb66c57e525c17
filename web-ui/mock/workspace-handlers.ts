import { type HttpHandler, HttpResponse, http } from 'msw';
import type { CampaignShown, Workspace } from '../src/api/types.ts';
import { missing } from './answers.ts';
import { advance, shownCampaign } from './campaign-rows.ts';
import type { Db } from './db.ts';

export function workspaceHandlers(db: Db): HttpHandler[] {
  return [
    http.get('*/api/v1/platforms', () => HttpResponse.json({ items: db.platforms })),
    http.get<{ slug: string }>('*/api/v1/platforms/:slug', ({ params }) => {
      const platform = db.platforms.find((each) => each.slug === params.slug);
      return platform ? HttpResponse.json(platform) : missing();
    }),
    http.get<{ slug: string }>(
      '*/api/v1/platforms/:slug/icon',
      ({ params }) => new HttpResponse(icon(params.slug), { headers: { 'Content-Type': 'image/svg+xml' } }),
    ),
    http.get<{ workspace: string }>('*/api/v1/workspaces/:workspace', ({ params }) =>
      params.workspace === db.workspace.id ? HttpResponse.json(workspace(db)) : missing(),
    ),
  ];
}

function workspace(db: Db): Workspace {
  advance(db, Date.now());
  const states = count(db.campaigns.map(shownCampaign));
  const sent = [...db.posts.values()]
    .flat()
    .filter((post) => Date.now() - Date.parse(post.publishedAt ?? '1970-01-01') < 60_000);
  return {
    ...db.workspace,
    role: db.role,
    accounts: {
      total: db.accounts.length,
      platforms: [...count(db.accounts.map((each) => each.platform))].map(([platform, amount]) => ({
        platform,
        count: amount,
      })),
      healths: [...count(db.accounts.map((each) => each.health.state))].map(([health, amount]) => ({
        health,
        count: amount,
      })),
    },
    campaigns: {
      total: db.campaigns.length,
      states: [...states].map(([state, amount]) => ({ state: state satisfies CampaignShown, count: amount })),
    },
    postsPerMinute: sent.length,
    latePosts: db.late,
  };
}

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A drawing in one colour, as connectors bring it: a ring with as many strokes as the name asks for. */
function icon(slug: string): string {
  const strokes = Array.from(
    { length: (slug.length % 4) + 2 },
    (_, index) => `rotate(${index * (360 / ((slug.length % 4) + 2))} 12 12)`,
  );
  const paths = strokes.map((turn) => `<path d="M12 3.5v6.5" transform="${turn}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">${paths}<circle cx="12" cy="12" r="2.2"/></svg>`;
}
