import type { Campaign, ReasonGroup } from '../../api/types.ts';

export const sum = (groups: readonly ReasonGroup[]): number =>
  groups.reduce((all, { count }) => all + count, 0);

/** What an edit reaches: all that is certainly not out and may still leave, by itself or by a retry. */
export const unsent = (counts: Campaign['counts']): number => open(counts) + counts.attention + counts.failed;

/** Not yet claimed: what a pause holds back and a cancel takes out. */
export const open = ({ planned, prepared, waiting }: Campaign['counts']): number =>
  planned + prepared + waiting;
