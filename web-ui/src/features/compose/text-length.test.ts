import { expect, test } from 'vitest';
import type { Account, TextUnit } from '../../api/types.ts';
import { countersOf, lengthOf } from './text-length.ts';

test.each<[TextUnit, number]>([
  ['GRAPHEMES', 4],
  ['CODE_POINTS', 11],
  ['UTF16', 17],
  ['BYTES', 36],
])('a family, a flag and two letters measured in %s', (unit, length) => {
  expect(lengthOf('👨‍👩‍👧‍👦🇵🇹né', { max: 300, unit, required: false })).toBe(length);
});

test('a URL takes what the platform says it takes', () => {
  const limit = { max: 500, unit: 'CODE_POINTS', urlCost: 23, required: false } as const;

  expect(lengthOf('see https://harbor.example/a/very/long/path/that/goes/on', limit)).toBe(4 + 23);
});

test('one counter for each limit of a platform, the fullest first', () => {
  const account = (platform: string, max: number) =>
    ({ platform, limits: { text: { max, unit: 'CODE_POINTS', required: false } } }) as Account;

  const counters = countersOf(
    'x'.repeat(100),
    [account('dune', 500), account('alder', 300), account('dune', 500), account('dune', 5_000)],
    false,
  );

  expect(counters.map(({ platform, max, accounts }) => [platform, max, accounts])).toEqual([
    ['alder', 300, 1],
    ['dune', 500, 2],
    ['dune', 5_000, 1],
  ]);
});

test('where bytes are nearer to their end than characters, they are counted', () => {
  const limits = { text: { max: 300, maxBytes: 400, unit: 'GRAPHEMES', required: false } } as const;

  const [counter] = countersOf('é'.repeat(180), [{ platform: 'dune', limits } as unknown as Account], false);

  expect(counter).toMatchObject({ used: 360, max: 400, inBytes: true });
});
