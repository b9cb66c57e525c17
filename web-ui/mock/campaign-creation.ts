import { HttpResponse } from 'msw';
import type { Account, Campaign, CampaignChange, CampaignRequest, PostItem } from '../src/api/types.ts';
import { problem } from './answers.ts';
import { fullOf } from './campaign-rows.ts';
import { audienceOf, check } from './check.ts';
import type { Db } from './db.ts';
import type { MockCampaign } from './seed-campaigns.ts';

const GAP = 40;
const OUT = ['SENDING', 'ACCEPTED', 'PUBLISHED'];

/** A draft, or a scheduled campaign. The same key gives the first answer again. Sentinel: the text `answer lost`. */
export function create(db: Db, request: CampaignRequest, key: string | null) {
  const body = JSON.stringify(request);
  const before = key === null ? undefined : db.answers.get(key);
  if (before && before.body !== body)
    return problem(422, 'idempotency_key_reused', 'This key was used with another body.');
  const known = db.campaigns.find(({ id }) => id === before?.id);
  if (known) return created(known, db.posts.get(known.id) ?? []);
  const refusal = request.schedule ? refused(db, request) : undefined;
  if (refusal) return refusal;
  const campaign = campaignOf(db, request);
  const posts = request.schedule ? postsFor(db, campaign, audienceOf(db, request)) : [];
  if (request.schedule && db.away.has('temporal')) campaign.notice = 'Saved, but not started yet.';
  db.campaigns.unshift(campaign);
  db.posts.set(campaign.id, posts);
  if (key !== null) db.answers.set(key, { body, id: campaign.id });
  if (campaign.content.text === 'answer lost')
    return problem(503, 'unavailable', 'The answer was lost on the way. Try again.');
  return created(campaign, posts);
}

/** What a draft is to be instead, or what a campaign says that is no draft any more; what is out keeps its text. */
export function change(db: Db, campaign: MockCampaign, { name, content, audience }: CampaignChange): void {
  const posts = db.posts.get(campaign.id) ?? [];
  if (content) campaign.saidBefore = posts.filter(({ state }) => OUT.includes(state)).length;
  if (name) campaign.name = name;
  if (audience) campaign.audience = audience;
  if (content) Object.assign(campaign, { content, ...shownOf(db, content) });
  campaign.revision += 1;
}

const shownOf = (db: Db, { text, mediaIds = [] }: CampaignRequest['content']) => ({
  excerpt: text.slice(0, 200),
  media: mediaIds.flatMap((id) => db.media.get(id)?.media ?? []),
});

const created = (campaign: MockCampaign, posts: readonly PostItem[]) =>
  HttpResponse.json(fullOf(campaign, posts) satisfies Campaign, {
    status: 201,
    headers: { ETag: `"${campaign.revision}"` },
  });

function refused(db: Db, request: CampaignRequest) {
  const { posts, blocked } = check(db, request);
  if (posts === 0)
    return problem(422, 'audience_empty', 'Choose at least one account.', [
      { pointer: '/audience', message: 'Choose at least one account.' },
    ]);
  if (blocked > 0)
    return problem(422, 'campaign_blocked', `${blocked} posts are blocked. Fix them or leave them out.`);
  const { schedule } = request;
  const past =
    typeof schedule === 'object' &&
    'local' in schedule &&
    schedule.zone === 'UTC' &&
    Date.parse(`${schedule.local}Z`) < Date.now() - 60_000;
  if (past)
    return problem(422, 'schedule_past', 'This time has passed.', [
      { pointer: '/schedule/local', message: 'This time has passed.' },
    ]);
  return undefined;
}

/** Lets a draft become a campaign with posts. */
export function leave(db: Db, draft: MockCampaign, schedule: CampaignRequest['schedule']): number {
  const { content, audience } = draft;
  const { state, schedule: at } = campaignOf(db, { content, audience, ...(schedule && { schedule }) });
  Object.assign(draft, { state, schedule: at });
  const posts = postsFor(db, draft, audienceOf(db, { content, audience }));
  db.posts.set(draft.id, posts);
  return posts.length;
}

function campaignOf(db: Db, { name, content, audience, schedule }: CampaignRequest): MockCampaign {
  const now = new Date();
  const planned = typeof schedule === 'object' && 'local' in schedule ? schedule : undefined;
  const instant = planned ? instantOf(planned.local, planned.zone).toISOString() : now.toISOString();
  return {
    id: db.dice.uuid(),
    name: name ?? '',
    ...shownOf(db, content),
    state: schedule === undefined ? 'DRAFT' : planned ? 'SCHEDULED' : 'PUBLISHING',
    gate: 'OPEN',
    version: 1,
    revision: 1,
    content,
    audience,
    saidBefore: 0,
    createdAt: now.toISOString(),
    ...(schedule && {
      schedule: {
        now: !planned,
        instant,
        notAfter: 'PT6H',
        ...(planned && {
          local: planned.local,
          zone: planned.zone,
          ...(planned.spread && { spread: planned.spread }),
        }),
      },
    }),
  };
}

export function postsFor(db: Db, campaign: MockCampaign, accounts: readonly Account[]): PostItem[] {
  const start = Date.parse(campaign.schedule?.instant ?? new Date().toISOString());
  return accounts.map(({ id, platform, name, handle, url }, index) => ({
    id: db.dice.uuid(),
    campaignId: campaign.id,
    account: { id, platform, name, handle, status: 'CONNECTED', ...(url && { url }) },
    state: 'PLANNED',
    slot: new Date(start + index * GAP).toISOString(),
    stateSince: new Date().toISOString(),
    tries: 0,
    looksDone: 0,
  }));
}

function instantOf(local: string, zone: string): Date {
  const wall = Date.parse(`${local.slice(0, 16)}Z`);
  const there = new Date(wall).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
  return new Date(wall - (Date.parse(`${there}Z`) - wall));
}
