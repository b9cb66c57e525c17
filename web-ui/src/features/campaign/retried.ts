import type { Campaign, FailureKind, ReasonGroup } from '../../api/types.ts';

/** What "retry" of a whole campaign takes along; the answer says how many it really were. */
const retried: readonly FailureKind[] = ['REFUSED', 'DUPLICATE', 'MISSED', 'GONE', 'DEADLINE'];

export const isRetried = ({ kind }: ReasonGroup): boolean => retried.includes(kind);

export const sum = (groups: readonly ReasonGroup[]): number =>
  groups.reduce((all, { count }) => all + count, 0);

/** Not yet claimed: what a pause holds back and a cancel takes out. */
export const open = ({ planned, prepared, waiting }: Campaign['counts']): number =>
  planned + prepared + waiting;
