import { useQuery } from '@tanstack/react-query';
import { healthQuery } from './queries.ts';
import type { CampaignItem, CampaignShown, PostItem, PostShown } from './types.ts';

/** Parked because nobody knows whether it arrived is shown apart. */
export const shownPost = ({ state, failure }: Pick<PostItem, 'state' | 'failure'>): PostShown =>
  state === 'ATTENTION' && failure?.kind === 'UNCONFIRMED' ? 'UNCONFIRMED' : state;

/** A closed gate is shown while something would leave. */
export function shownCampaign({ state, gate }: Pick<CampaignItem, 'state' | 'gate'>): CampaignShown {
  const leaves = state === 'SCHEDULED' || state === 'PUBLISHING';
  return leaves && gate === 'PAUSED' ? 'PAUSED' : state;
}

type Timed = Pick<CampaignItem, 'state' | 'gate' | 'schedule'>;

/** Milliseconds until it starts by itself; not positive when it is due, absent when it does not. */
export function untilStart({ state, gate, schedule }: Timed): number | undefined {
  const starts = state === 'SCHEDULED' && gate === 'OPEN' && schedule !== undefined;
  return starts ? Date.parse(schedule.instant) - Date.now() : undefined;
}

type Word = CampaignShown | 'NOT_STARTED';

/** The word on a campaign: one that is due says so while the engine, which would start it, is away. */
export function useCampaignWord(): (campaign: Timed) => Word {
  const { data } = useQuery(healthQuery);
  const away = data?.parts.some(({ name, state }) => name === 'temporal' && state === 'DOWN') ?? false;
  return (campaign) => {
    const due = (untilStart(campaign) ?? 1) <= 0;
    return away && due ? 'NOT_STARTED' : shownCampaign(campaign);
  };
}
