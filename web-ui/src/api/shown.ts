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

type Word = CampaignShown | 'NOT_STARTED';

/** The word on a campaign: one that is due says so while the engine, which would start it, is away. */
export function useCampaignWord(): (campaign: Pick<CampaignItem, 'state' | 'gate' | 'schedule'>) => Word {
  const { data } = useQuery(healthQuery);
  const away = data?.parts.some(({ name, state }) => name === 'temporal' && state === 'DOWN') ?? false;
  return (campaign) => {
    const shown = shownCampaign(campaign);
    const due = campaign.schedule && Date.parse(campaign.schedule.instant) <= Date.now();
    return away && due && shown === 'SCHEDULED' ? 'NOT_STARTED' : shown;
  };
}
