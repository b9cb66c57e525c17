import { expect, test } from 'vitest';
import type { ImportedRow } from '../../api/types.ts';
import { emptyList, failuresOf } from './failures.ts';

const head = { row: 'Row', group: 'Group', why: 'Why' };
const row = (part: Partial<ImportedRow>): ImportedRow => ({
  row: 2,
  outcome: 'FAILED',
  fields: {},
  accounts: [],
  ...part,
});

test('failures are a list with what was said and why, without those that went well', () => {
  const rows = [
    row({ fields: { handle: 'ada, "the first"' }, group: 'Clients', message: 'Wrong password.' }),
    row({ row: 3, outcome: 'CONNECTED', fields: { handle: 'bert' } }),
    row({ row: 4, fields: { handle: '=1+1' }, message: 'No.' }),
  ];

  expect(failuresOf(rows, head)).toBe(
    'Row,handle,Group,Why\r\n2,"ada, ""the first""",Clients,Wrong password.\r\n4,\'=1+1,,No.\r\n',
  );
});

test('an empty list names the fields and the group', () => {
  expect(emptyList([{ name: 'handle' }, { name: 'password' }])).toBe('handle,password,group\r\n');
});
