import type { ConnectField, ImportedRow, ImportOutcome } from '../../api/types.ts';
import en from '../../i18n/en/import.json';
import { useWords } from '../../i18n/index.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { Glyph, type GlyphName } from '../../ui/glyphs.tsx';
import { TableHead, TableRow } from '../../ui/table-rows.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import styles from './import.module.css';

type Props = { rows: readonly ImportedRow[]; fields: readonly ConnectField[] };

const columns = ['row', 'outcome', 'account', 'group', 'message'] as const;
const glyphs: Record<ImportOutcome, GlyphName> = {
  READY: 'done',
  CONNECTED: 'done',
  RECONNECTED: 'done',
  SKIPPED: 'warning',
  FAILED: 'triangle',
};

/** A row a row of the list, with what it says and what became of it; secrets are not here. */
export function ImportTable({ rows, fields }: Props) {
  const t = useWords(en);
  const narrow = useMedia(NARROW);
  const shown = fields.filter(({ secret }) => !secret);
  const draw = (index: number) => {
    const row = rows[index];
    if (!row) return null;
    const said = shown.flatMap(({ name }) => row.fields[name] ?? []).join(' · ');
    const account = row.accounts.map(({ name, handle }) => `${name} ${handle}`).join(', ');
    return (
      <TableRow index={index} className={styles.row} data-row={index} tabIndex={-1}>
        <div role="cell" className={styles.number}>
          {row.row}
        </div>
        <div role="cell" className={styles.outcome} data-outcome={row.outcome}>
          <Glyph name={glyphs[row.outcome]} size={14} />
          {t(`outcome.${row.outcome}`)}
        </div>
        <div role="cell" className={styles.cell} title={account || said}>
          {account || said || '–'}
        </div>
        <div role="cell" className={styles.group}>
          {row.group ?? '–'}
        </div>
        <div role="cell" className={styles.cell} title={row.message}>
          {row.message}
        </div>
      </TableRow>
    );
  };
  return (
    <VirtualRows
      label={t('table')}
      heights={{ each: narrow ? 60 : 35, count: rows.length }}
      head={<TableHead columns={columns.map((name) => ({ name, words: t(`column.${name}`) }))} />}
      className={styles.table}
      row={draw}
    />
  );
}
