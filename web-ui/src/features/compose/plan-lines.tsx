import type { PlatformPlan } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { dayAndClock } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import styles from './when-panel.module.css';

/** From when to when the posts leave, and why some wait. Nothing if all leave at once. */
export function PlanLines({ plan, zone }: { plan: readonly PlatformPlan[]; zone: string }) {
  const t = useWords(en);
  const now = useNow(60_000);
  const first = plan.flatMap((part) => part.first ?? []).sort()[0];
  const last = plan
    .flatMap((part) => part.last ?? [])
    .sort()
    .at(-1);
  const reasons = plan.flatMap((part) => part.reasons);
  const isSpread = first && last && last > first;
  if (!isSpread && reasons.length === 0) return null;
  return (
    <ul className={styles.plan} aria-label={t('plan.label')}>
      {isSpread && (
        <li>
          {t('plan.fromTo', { first: dayAndClock(first, zone, now), last: dayAndClock(last, zone, now) })}
        </li>
      )}
      {reasons.map(({ sentence }) => (
        <li key={sentence} className={styles.waits}>
          <Glyph name="warning" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
