import { expect, test } from 'vitest';
import { ledgerParts } from './ledger-bar.tsx';

test('the bar shows what is settled first, what is wrong last, and nothing that is empty', () => {
  const parts = ledgerParts({
    planned: 87,
    attention: 16,
    published: 621,
    accepted: 2,
    sending: 4,
    failed: 0,
  });

  expect(parts).toEqual([
    { part: 'published', count: 621 },
    { part: 'sending', count: 6 },
    { part: 'planned', count: 87 },
    { part: 'attention', count: 16 },
  ]);
});
