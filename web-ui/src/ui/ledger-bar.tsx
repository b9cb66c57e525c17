import en from '../i18n/en/states.json';
import { useWords } from '../i18n/index.ts';
import { count as number } from '../lib/numbers.ts';
import styles from './ledger-bar.module.css';

const order = [
  'published',
  'sending',
  'armed',
  'waiting',
  'prepared',
  'planned',
  'unconfirmed',
  'attention',
  'failed',
  'skipped',
  'cancelled',
] as const;

export type LedgerPart = (typeof order)[number];
export type LedgerCounts = Partial<Record<LedgerPart | 'accepted', number>>;

/** Where the posts of a campaign are: settled first, what is wrong at the right end and never invisible. */
export function LedgerBar({ counts, height = 8 }: { counts: LedgerCounts; height?: 4 | 8 | 18 }) {
  const t = useWords(en);
  const parts = ledgerParts(counts);
  const sentence = parts.map(({ part, count }) => `${number(count)} ${t(`part.${part}`)}`).join(', ');
  return (
    <div className={styles.bar} style={{ height }} role="img" aria-label={sentence || t('part.none')}>
      {parts.map(({ part, count }) => (
        <span key={part} className={styles.part} data-part={part} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

/** The parts that are not empty, in the bar's order; what is accepted counts as sending. */
export function ledgerParts(counts: LedgerCounts): { part: LedgerPart; count: number }[] {
  const of = (part: LedgerPart) => (counts[part] ?? 0) + (part === 'sending' ? (counts.accepted ?? 0) : 0);
  return order.map((part) => ({ part, count: of(part) })).filter(({ count }) => count > 0);
}
