import type { Post, PostShown } from '../../api/types.ts';

/** Parked because nobody knows whether it arrived is shown apart. */
export const shownPost = ({ state, failure }: Post): PostShown =>
  state === 'ATTENTION' && failure?.kind === 'UNCONFIRMED' ? 'UNCONFIRMED' : state;
