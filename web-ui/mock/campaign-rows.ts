import type {
  Campaign,
  CampaignItem,
  CampaignShown,
  PostCounts,
  PostItem,
  PostShown,
} from '../src/api/types.ts';
import type { Db } from './db.ts';
import type { MockCampaign } from './seed-campaigns.ts';

const ANSWER = 1_500;

/** Lets the time pass: what is due leaves, what has left is answered. */
export function advance(db: Db, now: number): void {
  if (db.away.has('temporal')) return;
  for (const campaign of db.campaigns) {
    const posts = db.posts.get(campaign.id) ?? [];
    if (campaign.gate === 'OPEN') for (const post of posts) send(post, now);
    for (const post of posts) answer(post, now);
    follow(campaign, posts, now);
  }
}

function send(post: PostItem, now: number): void {
  const due = Date.parse(post.slot) <= now;
  if (!due || !['PLANNED', 'PREPARED'].includes(post.state)) return;
  Object.assign(post, {
    state: 'SENDING',
    sentAt: new Date(now).toISOString(),
    tries: post.tries + 1,
    stateSince: new Date(now).toISOString(),
  });
}

function answer(post: PostItem, now: number): void {
  if (post.state !== 'SENDING' || Date.parse(post.sentAt ?? '') + ANSWER > now) return;
  const at = new Date(now).toISOString();
  Object.assign(post, {
    state: 'PUBLISHED',
    publishedAt: at,
    stateSince: at,
    url: `https://${post.account.platform}.example/${post.id}`,
  });
}

function follow(campaign: MockCampaign, posts: readonly PostItem[], now: number): void {
  const begun = campaign.schedule !== undefined && Date.parse(campaign.schedule.instant) <= now;
  if (campaign.state === 'SCHEDULED' && begun) campaign.state = 'PUBLISHING';
  const open = posts.some(({ state }) =>
    ['PLANNED', 'PREPARED', 'WAITING', 'SENDING', 'ACCEPTED'].includes(state),
  );
  if (campaign.state === 'PUBLISHING' && !open) {
    campaign.state = 'FINISHED';
  }
}

export function shownPost(post: PostItem): PostShown {
  return post.state === 'ATTENTION' && post.failure?.kind === 'UNCONFIRMED' ? 'UNCONFIRMED' : post.state;
}

export function shownCampaign(campaign: MockCampaign): CampaignShown {
  const open = campaign.state === 'SCHEDULED' || campaign.state === 'PUBLISHING';
  return open && campaign.gate === 'PAUSED' ? 'PAUSED' : campaign.state;
}

export function countsOf(posts: readonly PostItem[]): PostCounts {
  // biome-ignore format: one of each
  const counts: PostCounts = {
    total: posts.length, published: 0, sending: 0, accepted: 0, waiting: 0, prepared: 0, planned: 0,
    unconfirmed: 0, attention: 0, failed: 0, skipped: 0, cancelled: 0,
  };
  for (const post of posts) counts[shownPost(post).toLowerCase() as keyof PostCounts] += 1;
  return counts;
}

export function itemOf(campaign: MockCampaign, posts: readonly PostItem[]): CampaignItem {
  const { content: _, audience: __, media: ___, temporal: ____, ...item } = campaign;
  return { ...item, counts: countsOf(posts), platforms: platformsOf(posts).length, ...slots(posts) };
}

export function fullOf(campaign: MockCampaign, posts: readonly PostItem[]): Campaign {
  const platforms = platformsOf(posts).map((platform) => {
    const own = posts.filter((post) => post.account.platform === platform);
    return { platform, counts: countsOf(own), ...lastSlot(own) };
  });
  const audience =
    posts.length > 0 ? { accountIds: posts.map(({ account }) => account.id) } : campaign.audience;
  return { ...campaign, audience, counts: countsOf(posts), platforms, ...slots(posts) };
}

const platformsOf = (posts: readonly PostItem[]) => [...new Set(posts.map((post) => post.account.platform))];

function slots(posts: readonly PostItem[]): { nextSlot?: string; lastSlot?: string } {
  const ahead = posts.filter(({ state }) => ['PLANNED', 'PREPARED', 'WAITING'].includes(state));
  const next = ahead.map(({ slot }) => slot).sort()[0];
  return { ...(next && { nextSlot: next }), ...lastSlot(posts) };
}

function lastSlot(posts: readonly PostItem[]): { lastSlot?: string } {
  const last = posts
    .map(({ slot }) => slot)
    .sort()
    .at(-1);
  return last ? { lastSlot: last } : {};
}
