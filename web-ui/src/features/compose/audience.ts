import type { Account, Audience } from '../../api/types.ts';
import { choosable } from './picker.ts';

/** Everybody an audience means today. */
export function chosenOf(audience: Audience, accounts: readonly Account[]): ReadonlySet<string> {
  const inGroup = ({ groupIds }: Account) => groupIds.some((id) => audience.groupIds?.includes(id));
  const meant = accounts.filter((each) => audience.platforms?.includes(each.platform) || inGroup(each));
  return new Set([...(audience.accountIds ?? []), ...meant.map(({ id }) => id)]);
}

/**
 * The chosen as an audience. Platforms and groups that were meant as a whole before still are, where nobody of them was
 * taken out; the others are named one by one.
 */
export function audienceOf(
  chosen: ReadonlySet<string>,
  before: Audience | undefined,
  accounts: readonly Account[],
): Audience {
  const whole = (own: readonly Account[]) => own.filter(choosable).every(({ id }) => chosen.has(id));
  const platforms = before?.platforms?.filter((slug) =>
    whole(accounts.filter(({ platform }) => platform === slug)),
  );
  const groups = before?.groupIds?.filter((id) =>
    whole(accounts.filter(({ groupIds }) => groupIds.includes(id))),
  );
  const covered = chosenOf({ platforms: platforms ?? [], groupIds: groups ?? [] }, accounts);
  return {
    accountIds: [...chosen.difference(covered)].sort(),
    ...(platforms && platforms.length > 0 && { platforms }),
    ...(groups && groups.length > 0 && { groupIds: groups }),
  };
}
