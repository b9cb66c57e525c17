import { expect, test } from 'vitest';
import type { Account } from '../../api/types.ts';
import { audienceOf, chosenOf } from './audience.ts';

const account = (id: string, platform: string, groupIds: string[] = []) =>
  ({ id, platform, groupIds, health: { state: 'HEALTHY' } }) as unknown as Account;
const accounts = [
  account('a1', 'alder'),
  account('a2', 'alder'),
  account('b1', 'basalt', ['g']),
  account('c1', 'cove'),
];

test('an audience means its accounts, and all of its platforms and groups', () => {
  const chosen = chosenOf({ accountIds: ['c1'], platforms: ['alder'], groupIds: ['g'] }, accounts);

  expect([...chosen].sort()).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('what was meant as a whole stays so while nobody of it is taken out', () => {
  const before = { accountIds: ['c1'], platforms: ['alder'], groupIds: ['g'] };

  expect(audienceOf(chosenOf(before, accounts), before, accounts)).toEqual(before);
  expect(audienceOf(new Set(['a1', 'b1']), before, accounts)).toEqual({
    accountIds: ['a1'],
    groupIds: ['g'],
  });
});

test('what is chosen anew is named one by one', () => {
  expect(audienceOf(new Set(['a2', 'a1']), undefined, accounts)).toEqual({ accountIds: ['a1', 'a2'] });
});
