import { type HttpHandler, HttpResponse, http } from 'msw';
import type { AccountImport, ConnectField, ImportedRow } from '../src/api/types.ts';
import { problem } from './answers.ts';
import type { Db } from './db.ts';

const AT_ONCE = 10;

/**
 * Reads lists without quotation marks. Sentinels in a row: `refuse` fails, `wait` asks once to wait for a second,
 * `away` makes the server answer 503 once.
 */
export function importHandlers(db: Db): HttpHandler[] {
  const told = new Set<string>();
  const once = (what: string) => !told.has(what) && told.add(what);
  return [
    http.post('*/api/v1/workspaces/:workspace/accounts/import', async ({ request }) => {
      const { searchParams } = new URL(request.url);
      const platform = db.platforms.find(({ slug }) => slug === searchParams.get('platform'));
      const fields = platform?.connect.fields ?? [];
      const [header = '', ...lines] = (await request.text()).trim().split(/\r?\n/);
      const names = header.split(',').map((name) => name.trim());
      const missing = fields.filter(({ name, required }) => required && !names.includes(name));
      if (missing.length > 0) {
        const errors = missing.map(({ name }) => ({
          pointer: '/list',
          message: `The column ${name} is missing.`,
        }));
        return problem(422, 'list_unreadable', errors[0]?.message ?? '', errors);
      }
      const rows = lines.map((line, index) => rowOf(index + 2, cellsOf(names, line), fields));
      const total = rows.length;
      if (searchParams.has('dryRun')) return HttpResponse.json({ total, rows } satisfies AccountImport);
      const done: ImportedRow[] = [];
      for (const row of rows.filter((each) => each.row >= Number(searchParams.get('from') ?? 2))) {
        const line = lines[row.row - 2] ?? '';
        if (line.includes('away') && once(line)) return problem(503, 'unavailable', 'The server is busy.');
        if (line.includes('wait') && once(line))
          return HttpResponse.json({
            total,
            rows: done,
            next: row.row,
            retryAfter: 1,
          } satisfies AccountImport);
        if (done.length === AT_ONCE)
          return HttpResponse.json({ total, rows: done, next: row.row } satisfies AccountImport);
        done.push(connected(db, platform?.slug ?? '', row, line));
      }
      return HttpResponse.json({ total, rows: done } satisfies AccountImport);
    }),
  ];
}

const cellsOf = (names: readonly string[], line: string): Record<string, string> => {
  const cells = line.split(',').map((cell) => cell.trim());
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
};

function rowOf(row: number, cells: Record<string, string>, fields: readonly ConnectField[]): ImportedRow {
  const empty = fields.find(({ name, required }) => required && !cells[name]);
  const open = fields.filter(({ name, secret }) => !secret && cells[name]);
  return {
    row,
    outcome: empty ? 'FAILED' : 'READY',
    ...(empty && { message: `${empty.label} is missing.` }),
    fields: Object.fromEntries(open.map(({ name }) => [name, cells[name] ?? ''])),
    ...(cells.group && { group: cells.group }),
    accounts: [],
  };
}

function connected(db: Db, platform: string, row: ImportedRow, line: string): ImportedRow {
  if (row.outcome === 'FAILED') return row;
  if (line.includes('refuse')) return { ...row, outcome: 'FAILED', message: 'Handle or password is wrong.' };
  const handle = Object.values(row.fields)[0] ?? '';
  const known = db.accounts.find((each) => each.platform === platform && each.handle === handle);
  const limits = db.platforms.find(({ slug }) => slug === platform)?.limits;
  const id = known?.id ?? db.dice.uuid();
  if (!known && limits) {
    const connectedAt = new Date().toISOString();
    const shown = { id, platform, name: handle, handle, limits, connectedAt, groupIds: [] };
    db.accounts = [{ ...shown, status: 'CONNECTED', health: { state: 'HEALTHY' } }, ...db.accounts];
  }
  return {
    ...row,
    outcome: known ? 'RECONNECTED' : 'CONNECTED',
    accounts: [{ id, name: handle, handle }],
  };
}
