import { HttpResponse } from 'msw';
import type { CampaignAction, CampaignActionAnswer, FailureKind, PostItem } from '../src/api/types.ts';
import { problem } from './answers.ts';
import { leave } from './campaign-creation.ts';
import { fullOf } from './campaign-rows.ts';
import type { Db } from './db.ts';
import type { MockCampaign } from './seed-campaigns.ts';

type Changed = number | ReturnType<typeof problem>;

/** What a command answers; pause and cancel list what was already on its way. */
export function act(db: Db, campaign: MockCampaign, { action, schedule }: CampaignAction) {
  const posts = db.posts.get(campaign.id) ?? [];
  const changed =
    campaign.state === 'DRAFT' && action === 'schedule'
      ? leave(db, campaign, schedule)
      : apply(campaign, posts, action, schedule);
  if (typeof changed !== 'number') return changed;
  campaign.revision += 1;
  const flying =
    action === 'pause' || action === 'cancel'
      ? posts.filter(({ state }) => state === 'SENDING' || state === 'ACCEPTED')
      : [];
  const answer: CampaignActionAnswer = {
    campaign: fullOf(campaign, posts),
    affected: changed,
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

function apply(
  campaign: MockCampaign,
  posts: PostItem[],
  action: CampaignAction['action'],
  schedule: CampaignAction['schedule'],
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
      return retry(campaign, posts);
    case 'schedule':
    case 'reschedule':
      if (campaign.state === 'PUBLISHING')
        return problem(409, 'already_publishing', 'It is already publishing.');
      if (typeof schedule === 'object')
        Object.assign(campaign, { state: 'SCHEDULED', version: campaign.version + 1 });
      return waiting.length;
  }
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
