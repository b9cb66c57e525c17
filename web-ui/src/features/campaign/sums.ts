import type { Campaign, ReasonGroup } from '../../api/types.ts';

export const sum = (groups: readonly ReasonGroup[]): number =>
  groups.reduce((all, { count }) => all + count, 0);

/** Not yet claimed: what a pause holds back and a cancel takes out. */
export const open = ({ planned, prepared, waiting }: Campaign['counts']): number =>
  planned + prepared + waiting;
