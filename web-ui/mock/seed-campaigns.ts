import type { Account, Campaign, PostItem, PostState } from '../src/api/types.ts';
import type { Dice } from './dice.ts';

const MINUTE = 60_000;
export type Seeded = { campaign: MockCampaign; posts: PostItem[] };
/** A campaign without what is counted from its posts. */
export type MockCampaign = Omit<Campaign, 'counts' | 'platforms' | 'nextSlot' | 'lastSlot'>;

type Plan = {
  name: string;
  text: string;
  state: Campaign['state'];
  gate?: 'PAUSED';
  posts: number;
  minutes: number;
  troubles?: true;
};

const plans: Plan[] = [
  {
    name: 'Winter menu launch',
    text: 'The winter menu is here. Roasted on Tuesday, poured today.',
    state: 'PUBLISHING',
    posts: 1_000,
    minutes: -32,
    troubles: true,
  },
  {
    name: 'Roastery podcast, episode 12',
    text: 'Episode 12: what altitude does to a bean.',
    state: 'PUBLISHING',
    posts: 64,
    minutes: -4,
  },
  {
    name: 'Bike service weeks',
    text: 'Bring your bike in before the frost.',
    state: 'PUBLISHING',
    gate: 'PAUSED',
    posts: 180,
    minutes: -70,
  },
  {
    name: 'Staff picks, November',
    text: 'Five books we cannot stop giving away.',
    state: 'SCHEDULED',
    posts: 170,
    minutes: 147,
  },
  {
    name: 'Early access',
    text: 'Early access starts now. Until Sunday, regulars get 25 % off.',
    state: 'SCHEDULED',
    posts: 302,
    minutes: 2_600,
  },
  {
    name: 'Advent calendar, door 1',
    text: 'Behind door 1: a cinnamon roll.',
    state: 'SCHEDULED',
    posts: 238,
    minutes: 8_000,
  },
  {
    name: 'New year opening hours',
    text: 'Closed on the first, open on the second.',
    state: 'DRAFT',
    posts: 0,
    minutes: 0,
  },
  {
    name: 'Thank-you note, regulars',
    text: 'Twelve winters, one counter. Thank you for every early morning.',
    state: 'FINISHED',
    posts: 260,
    minutes: -1_700,
    troubles: true,
  },
  {
    name: 'Autumn delivery notice',
    text: 'Delivery on Thursday moves to Friday.',
    state: 'CANCELLED',
    posts: 40,
    minutes: -5_000,
  },
];

export function seedCampaigns(accounts: readonly Account[], dice: Dice, now: number): Seeded[] {
  return plans.map((plan) => {
    const start = now + plan.minutes * MINUTE;
    const campaign = campaignOf(plan, dice, start, now);
    const posts = accounts
      .slice(0, plan.posts)
      .map((account, index) => post(plan, campaign.id, account, index, start, now, dice));
    return { campaign, posts };
  });
}

function campaignOf(plan: Plan, dice: Dice, start: number, now: number): MockCampaign {
  const instant = new Date(start).toISOString();
  return {
    id: dice.uuid(),
    name: plan.name,
    excerpt: plan.text,
    state: plan.state,
    gate: plan.state === 'CANCELLED' ? 'CANCELLED' : (plan.gate ?? 'OPEN'),
    version: 1,
    revision: 3,
    content: { text: plan.text, mediaIds: [] },
    audience: {},
    media: [],
    saidBefore: 0,
    createdAt: new Date(Math.min(start, now) - 90 * MINUTE).toISOString(),
    ...(plan.state !== 'DRAFT' && {
      schedule: { now: false, local: instant.slice(0, 16), zone: 'UTC', instant, notAfter: 'PT6H' },
      temporal: `http://127.0.0.1:8233/namespaces/default/workflows/campaign-${plan.posts}`,
    }),
  };
}

function post(
  plan: Plan,
  campaignId: string,
  account: Account,
  index: number,
  start: number,
  now: number,
  dice: Dice,
): PostItem {
  const slot = start + index * 3_300;
  const id = dice.uuid();
  const base = {
    id,
    campaignId,
    account: {
      id: account.id,
      platform: account.platform,
      name: account.name,
      handle: account.handle,
      status: account.health.state === 'SIGNED_OUT' ? ('SIGNED_OUT' as const) : account.status,
      ...(account.url && { url: account.url }),
    },
    slot: new Date(slot).toISOString(),
    stateSince: new Date(Math.min(slot, now)).toISOString(),
    looksDone: 0,
    temporal: `http://127.0.0.1:8233/namespaces/default/workflows/campaign-${campaignId}`,
  };
  const parts = { account: account.id, index, slot, now };
  return { ...base, ...outcome(plan, parts, `https://${account.platform}.example/${id}`) };
}

type Outcome = Pick<PostItem, 'state' | 'tries'> & Partial<PostItem>;

function outcome(
  plan: Plan,
  { index, slot, now }: { index: number; slot: number; now: number },
  url: string,
): Outcome {
  if (plan.state === 'CANCELLED')
    return {
      state: index < 12 ? 'PUBLISHED' : 'CANCELLED',
      tries: index < 12 ? 1 : 0,
      ...(index < 12 && { url }),
    };
  if (slot > now || plan.gate) return { state: ahead(plan, slot, now, index), tries: 0 };
  const trouble = plan.troubles ? troubled(index, slot, now) : undefined;
  if (trouble) return trouble;
  const sentAt = new Date(slot + 200).toISOString();
  return {
    state: 'PUBLISHED',
    tries: 1,
    sentAt,
    publishedAt: new Date(slot + 1_200).toISOString(),
    url,
  };
}

function ahead(plan: Plan, slot: number, now: number, index: number): PostState {
  if (plan.troubles && index % 9 === 5) return 'WAITING';
  return slot - now < 20 * MINUTE ? 'PREPARED' : 'PLANNED';
}

function troubled(index: number, slot: number, now: number): Outcome | undefined {
  const sentAt = new Date(slot + 300).toISOString();
  const parked = { state: 'ATTENTION' as const, tries: 1, sentAt };
  if (index % 80 === 24)
    return {
      ...parked,
      failure: { kind: 'SIGNED_OUT', sentence: 'The sign-in has expired.', action: 'RECONNECT' },
    };
  if (index % 110 === 40)
    return {
      ...parked,
      failure: {
        kind: 'REFUSED',
        sentence: 'The picture was refused: ratio 3:1.',
        action: 'RETRY',
        field: '/content/mediaIds/0',
      },
    };
  if (index % 190 === 7) {
    return {
      ...parked,
      failure: {
        kind: 'UNCONFIRMED',
        sentence: 'No answer after sending.',
        action: index > 200 ? 'NONE' : 'LOOK',
      },
      looksDone: 2,
      ...(index > 200 && { nextLook: new Date(now + 48_000).toISOString() }),
    };
  }
  if (index % 240 === 100)
    return {
      state: 'FAILED',
      tries: 1,
      sentAt,
      failure: { kind: 'GONE', sentence: 'The channel is closed.', action: 'NONE' },
    };
  if (index % 260 === 130) return { state: 'SKIPPED', tries: 0 };
  return undefined;
}
