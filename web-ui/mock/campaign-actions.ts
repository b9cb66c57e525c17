import { HttpResponse } from 'msw';
import type { CampaignAction, CampaignActionAnswer, FailureKind, PostItem } from '../src/api/types.ts';
import { problem } from './answers.ts';
import { leave, postsFor } from './campaign-creation.ts';
import { fullOf } from './campaign-rows.ts';
import type { Db } from './db.ts';
import type { MockCampaign } from './seed-campaigns.ts';

type Changed = number | ReturnType<typeof problem>;

/** What a command answers; pause and cancel list what was already on its way. */
export function act(db: Db, campaign: MockCampaign, request: CampaignAction) {
  const { action, schedule } = request;
  const posts = db.posts.get(campaign.id) ?? [];
  const changed =
    campaign.state === 'DRAFT' && action === 'schedule'
      ? leave(db, campaign, schedule)
      : apply(db, campaign, posts, request);
  if (typeof changed !== 'number') return changed;
  campaign.revision += 1;
  const flying =
    action === 'pause' || action === 'cancel'
      ? posts.filter(({ state }) => state === 'SENDING' || state === 'ACCEPTED')
      : [];
  const answer: CampaignActionAnswer = {
    campaign: fullOf(campaign, posts),
    affected: changed,
    ...(action === 'cancel' && { out: outOf(posts) }),
    inFlight: flying.map(({ id, account, state }) => ({
      postId: id,
      accountId: account.id,
      accountName: account.name,
      platform: account.platform,
      state,
    })),
  };
  return HttpResponse.json(answer, { status: 202 });
}

function outOf(posts: readonly PostItem[]): NonNullable<CampaignActionAnswer['out']> {
  const out = posts.filter(({ state }) => state === 'PUBLISHED');
  const named = out.slice(0, 50).map(({ id, account, url }) => ({
    postId: id,
    accountId: account.id,
    accountName: account.name,
    platform: account.platform,
    ...(url && { url }),
  }));
  return { total: out.length, posts: named };
}

function apply(
  db: Db,
  campaign: MockCampaign,
  posts: PostItem[],
  { action, schedule, posts: chosen, audience }: CampaignAction,
): Changed {
  const ended = campaign.state === 'FINISHED' || campaign.state === 'CANCELLED';
  const waiting = posts.filter(({ state }) => ['PLANNED', 'PREPARED', 'WAITING'].includes(state));
  switch (action) {
    case 'pause':
      if (ended) return problem(409, 'campaign_over', 'It is over; nothing is left to pause.');
      campaign.gate = 'PAUSED';
      return waiting.length;
    case 'resume':
      if (campaign.gate !== 'PAUSED') return problem(409, 'not_paused', 'It is not paused.');
      campaign.gate = 'OPEN';
      return waiting.length;
    case 'cancel':
      if (ended) return problem(409, 'campaign_over', 'It is over; nothing is left to cancel.');
      Object.assign(campaign, { gate: 'CANCELLED', state: 'CANCELLED' });
      for (const post of waiting) post.state = 'CANCELLED';
      return waiting.length;
    case 'retryFailed':
      return retry(
        campaign,
        posts.filter((post) => matches(post, chosen)),
      );
    case 'skip':
      return skip(posts.filter((post) => chosen && matches(post, chosen)));
    case 'addAccounts':
      return add(db, campaign, posts, audience?.accountIds ?? []);
    case 'schedule':
    case 'reschedule':
      if (campaign.state === 'PUBLISHING')
        return problem(409, 'already_publishing', 'It is already publishing.');
      if (typeof schedule === 'object')
        Object.assign(campaign, { state: 'SCHEDULED', version: campaign.version + 1 });
      return waiting.length;
  }
}

function matches({ id, account, failure }: PostItem, chosen: CampaignAction['posts']): boolean {
  const { platforms, kinds, postIds } = chosen ?? {};
  return (
    (!platforms || platforms.includes(account.platform)) &&
    (!kinds || (failure !== undefined && kinds.includes(failure.kind))) &&
    (!postIds || postIds.includes(id))
  );
}

function skip(posts: readonly PostItem[]): Changed {
  const unsent = ['PLANNED', 'PREPARED', 'WAITING', 'ATTENTION'];
  const skipped = posts.filter(
    ({ state, failure }) => unsent.includes(state) && failure?.kind !== 'UNCONFIRMED',
  );
  if (skipped.length === 0)
    return problem(409, 'nothing_unsent', 'Nothing can be skipped: it is out, or on its way.');
  for (const post of skipped) post.state = 'SKIPPED';
  return skipped.length;
}

function add(db: Db, campaign: MockCampaign, posts: PostItem[], ids: readonly string[]): Changed {
  const there = new Set(posts.map(({ account }) => account.id));
  const added = db.accounts.filter(({ id }) => ids.includes(id) && !there.has(id));
  if (added.length === 0)
    return problem(409, 'nothing_new', 'These accounts have a post in it already. None gets a second one.');
  posts.push(...postsFor(db, campaign, added));
  db.posts.set(campaign.id, posts);
  if (campaign.state === 'FINISHED') campaign.state = 'PUBLISHING';
  return added.length;
}

const retried: FailureKind[] = ['REFUSED', 'DUPLICATE', 'MISSED', 'GONE', 'DEADLINE'];

function retry(campaign: MockCampaign, posts: PostItem[]): Changed {
  const again = posts.filter(({ failure }) => failure !== undefined && retried.includes(failure.kind));
  if (again.length === 0)
    return problem(409, 'nothing_failed', 'No post can be retried. Some may wait for a reconnect.');
  for (const post of again) plan(post);
  Object.assign(campaign, { state: 'PUBLISHING', gate: 'OPEN' });
  return again.length;
}

/** Sends a post again, from now. */
export function plan(post: PostItem): void {
  const now = new Date().toISOString();
  delete post.failure;
  delete post.nextLook;
  Object.assign(post, { state: 'PLANNED', slot: now, stateSince: now, looksDone: 0 });
}
