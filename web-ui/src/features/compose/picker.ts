import type { Account, AccountGroupItem } from '../../api/types.ts';

/** A line of the picker. */
export type PickerRow =
  | { kind: 'platform'; slug: string; ids: readonly string[]; chosen: number; total: number; open: boolean }
  | { kind: 'group'; id: string; name: string; ids: readonly string[]; chosen: number; total: number }
  | { kind: 'account'; account: Account; chosen: boolean; nested: boolean };

/** An account that could not post now is shown with its reason and cannot be chosen. */
export const choosable = ({ health }: Account): boolean =>
  health.state !== 'SIGNED_OUT' && health.state !== 'SWITCHED_OFF';

export type By = 'platform' | 'group' | 'account';
type View = {
  by: By;
  q: string;
  open: ReadonlySet<string>;
  groups: readonly Pick<AccountGroupItem, 'id' | 'name'>[];
};

/** What the picker shows: platforms that unfold, or, searched and by choice, the accounts alone. */
export function pickerRows(
  accounts: readonly Account[],
  chosen: ReadonlySet<string>,
  { by, q, open, groups }: View,
  nameOf: (slug: string) => string,
): PickerRow[] {
  const row = (account: Account, nested: boolean): PickerRow => ({
    kind: 'account',
    account,
    nested,
    chosen: chosen.has(account.id),
  });
  const words = q.trim().toLowerCase();
  if (words !== '' || by === 'account') {
    return accounts
      .filter(({ name, handle }) => `${name} ${handle}`.toLowerCase().includes(words))
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((account) => row(account, false));
  }
  if (by === 'group') {
    return groups.map(({ id, name }) => {
      const own = accounts.filter(({ groupIds }) => groupIds.includes(id));
      const ids = own.filter(choosable).map((each) => each.id);
      const taken = ids.filter((each) => chosen.has(each)).length;
      return { kind: 'group', id, name, ids, chosen: taken, total: own.length };
    });
  }
  return byPlatform(accounts, nameOf).flatMap(([slug, own]) => {
    const free = own.filter(choosable).map(({ id }) => id);
    const unfolded = open.has(slug);
    const platform: PickerRow = {
      kind: 'platform',
      slug,
      ids: free,
      chosen: free.filter((id) => chosen.has(id)).length,
      total: own.length,
      open: unfolded,
    };
    return [platform, ...(unfolded ? own.map((account) => row(account, true)) : [])];
  });
}

/** Accounts by platform, the platform with the most accounts first. */
export function byPlatform(
  accounts: readonly Account[],
  nameOf: (slug: string) => string,
): [slug: string, accounts: Account[]][] {
  const groups = Map.groupBy(accounts, ({ platform }) => platform);
  return [...groups].sort(
    ([a, own], [b, others]) => others.length - own.length || nameOf(a).localeCompare(nameOf(b)),
  );
}

const LINE = 31;
const TWO_LINES = 45;
const TOUCHED = 48;

export function rowHeight(row: PickerRow, narrow: boolean): number {
  if (narrow) return TOUCHED;
  return row.kind === 'account' ? TWO_LINES : LINE;
}
