/** What the address says of the list. */
export type CampaignSearch = { q?: string; state?: Stage };

export const stages = ['live', 'scheduled', 'drafts', 'finished', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

export function readSearch(raw: Record<string, unknown>): CampaignSearch {
  const q = raw.q === undefined ? '' : String(raw.q);
  const state = stages.find((stage) => stage === raw.state);
  return { ...(q && { q }), ...(state && { state }) };
}
