import { shownCampaign } from '../../api/shown.ts';
import type { CampaignItem, CampaignShown } from '../../api/types.ts';
import type { Stage } from './search.ts';

const states: Record<Stage, CampaignShown[]> = {
  live: ['PUBLISHING', 'PAUSED'],
  scheduled: ['SCHEDULED'],
  drafts: ['DRAFT'],
  finished: ['FINISHED'],
  cancelled: ['CANCELLED'],
};

export const statesOf = (stage: Stage | undefined): CampaignShown[] => (stage ? states[stage] : []);

export const groups = ['live', 'next', 'waiting', 'finished'] as const;
export type Group = (typeof groups)[number];

/** Where a campaign stands in the list. */
export function groupOf(item: CampaignItem): Group {
  switch (shownCampaign(item)) {
    case 'PUBLISHING':
    case 'PAUSED':
      return 'live';
    case 'SCHEDULED':
      return 'next';
    case 'DRAFT':
      return 'waiting';
    case 'FINISHED':
    case 'CANCELLED':
      return 'finished';
  }
}
