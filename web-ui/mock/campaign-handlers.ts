import { type HttpHandler, HttpResponse, http } from 'msw';
import type { CampaignAction, CampaignChange, CampaignRequest, PostItem } from '../src/api/types.ts';
import { found, missing, page, passes, problem } from './answers.ts';
import { act } from './campaign-actions.ts';
import { change, create } from './campaign-creation.ts';
import { advance, fullOf, itemOf, shownCampaign, shownPost } from './campaign-rows.ts';
import { check } from './check.ts';
import type { Db } from './db.ts';
import { reasonsOf } from './reasons.ts';

const order = ['ATTENTION', 'UNCONFIRMED', 'SENDING', 'ACCEPTED', 'WAITING'];
const live = ['PUBLISHING', 'PAUSED', 'SCHEDULED', 'DRAFT', 'FINISHED', 'CANCELLED'];

/** Sentinels: the search and the text `server away` answer 503; an audience over none is refused. */
export function campaignHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/campaigns';
  return [
    http.get(w, ({ request }) => {
      const url = new URL(request.url);
      if (url.searchParams.get('q') === 'server away')
        return problem(503, 'unavailable', 'The database is not reachable.');
      advance(db, Date.now());
      const matching = db.campaigns
        .filter((campaign) => passes(url, 'state', shownCampaign(campaign)))
        .filter((campaign) => found(url, campaign.name, campaign.excerpt))
        .sort((a, b) => live.indexOf(shownCampaign(a)) - live.indexOf(shownCampaign(b)));
      const { items, ...next } = page(matching, url);
      return HttpResponse.json({ items: items.map((each) => itemOf(each, postsOf(db, each.id))), ...next });
    }),
    http.post<never, CampaignRequest>(`${w}/check`, async ({ request }) => {
      const body = await request.json();
      if (body.content.text.includes('server away'))
        return problem(503, 'unavailable', 'The database is not reachable.');
      return HttpResponse.json(check(db, body));
    }),
    http.post<never, CampaignRequest>(w, async ({ request }) =>
      create(db, await request.json(), request.headers.get('Idempotency-Key')),
    ),
    http.get<{ id: string }>(`${w}/:id`, ({ params }) => {
      advance(db, Date.now());
      const campaign = db.campaigns.find(({ id }) => id === params.id);
      if (!campaign) return missing();
      return HttpResponse.json(fullOf(campaign, postsOf(db, campaign.id)), {
        headers: { ETag: `"${campaign.revision}"`, 'Cache-Control': 'no-store' },
      });
    }),
    http.patch<{ id: string }, CampaignChange>(`${w}/:id`, async ({ params, request }) => {
      const campaign = db.campaigns.find(({ id }) => id === params.id);
      if (!campaign) return missing();
      const given = request.headers.get('If-Match');
      if (given !== null && given !== `"${campaign.revision}"`)
        return problem(412, 'stale', 'This was changed meanwhile. Look at it again, then change it.');
      change(db, campaign, await request.json());
      return HttpResponse.json(fullOf(campaign, postsOf(db, campaign.id)));
    }),
    http.delete<{ id: string }>(`${w}/:id`, ({ params }) => {
      const index = db.campaigns.findIndex(({ id }) => id === params.id);
      if (index < 0) return missing();
      if (db.campaigns[index]?.state !== 'DRAFT')
        return problem(409, 'not_a_draft', 'Only a draft can be deleted. Cancel the campaign.');
      db.campaigns.splice(index, 1);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post<{ id: string }, CampaignAction>(`${w}/:id/actions`, async ({ params, request }) => {
      const campaign = db.campaigns.find(({ id }) => id === params.id);
      return campaign ? act(db, campaign, await request.json()) : missing();
    }),
    http.get<{ id: string }>(`${w}/:id/posts`, ({ params, request }) => {
      advance(db, Date.now());
      const url = new URL(request.url);
      const matching = postsOf(db, params.id)
        .filter((post) => matches(post, url))
        .sort(byNeed);
      return HttpResponse.json({ ...page(matching, url), total: matching.length });
    }),
    http.get<{ id: string }>(`${w}/:id/reasons`, ({ params }) =>
      HttpResponse.json({ groups: reasonsOf(postsOf(db, params.id)) }),
    ),
  ];
}

export const postsOf = (db: Db, campaign: string): PostItem[] => db.posts.get(campaign) ?? [];

export function matches(post: PostItem, url: URL): boolean {
  return (
    passes(url, 'state', shownPost(post)) &&
    passes(url, 'platform', post.account.platform) &&
    passes(url, 'kind', post.failure?.kind) &&
    found(url, post.account.name, post.account.handle)
  );
}

/** Attention first, then what is on its way, then by slot. */
export function byNeed(a: PostItem, b: PostItem): number {
  return rank(a) - rank(b) || a.slot.localeCompare(b.slot);
}

function rank(post: PostItem): number {
  const at = order.indexOf(shownPost(post));
  return at < 0 ? order.length : at;
}
