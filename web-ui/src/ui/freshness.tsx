import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { clock, span } from '../lib/time.ts';
import { useNow } from '../lib/use-now.ts';
import { useZone } from '../lib/zone.tsx';
import styles from './freshness.module.css';
import { Glyph } from './glyphs.tsx';

type Props = { readAt: number; live?: boolean; failing?: boolean };

/** How old the data on the page are: "Live, read 1 s ago"; hatched where the server no longer answers. */
export function Freshness({ readAt, live = false, failing = false }: Props) {
  const t = useWords(en);
  const now = useNow(1_000);
  const zone = useZone();
  if (failing) {
    return (
      <span className={styles.stale} role="status">
        <Glyph name="question" size={14} />
        {t('freshness.stale', { time: clock(new Date(readAt), zone) })}
      </span>
    );
  }
  const age = span(Math.max(0, now.getTime() - readAt));
  return (
    <span className={styles.fresh}>{live ? t('freshness.live', { age }) : t('freshness.read', { age })}</span>
  );
}
