import type { ImportedRow } from '../../api/types.ts';

/** The rows that were not connected as a list for a spreadsheet, with why; it holds no secret. */
export function failuresOf(
  rows: readonly ImportedRow[],
  head: { row: string; group: string; why: string },
): string {
  const failed = rows.filter(({ outcome }) => outcome === 'FAILED');
  const fields = [...new Set(failed.flatMap((row) => Object.keys(row.fields)))];
  const lines = failed.map(({ row, fields: said, group = '', message = '' }) => [
    String(row),
    ...fields.map((field) => said[field] ?? ''),
    group,
    message,
  ]);
  const all = [[head.row, ...fields, head.group, head.why], ...lines];
  return all.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** An empty list to fill in. */
export const emptyList = (fields: readonly { name: string }[]): string =>
  `${[...fields.map(({ name }) => name), 'group'].map(cellOf).join(',')}\r\n`;

/** What a spreadsheet would take for a formula is told to be text. */
function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Lets the browser keep a text as a file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
