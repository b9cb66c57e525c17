import type { PostCounts } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import styles from './campaigns.module.css';

/** How many posts wait for a person, and how many nobody knows of. */
export function Needs({ counts: { attention, unconfirmed } }: { counts: PostCounts }) {
  const t = useWords(en);
  if (attention + unconfirmed === 0) return common.none;
  return (
    <>
      {attention > 0 && (
        <span className={styles.attention} title={t('needYou', { count: attention })}>
          <Glyph name="triangle" size={14} />
          {count(attention)}
          <span className="ck-visually-hidden"> {t('column.needs')}</span>
        </span>
      )}
      {unconfirmed > 0 && (
        <span className={styles.unconfirmed} title={t('unconfirmed', { count: unconfirmed })}>
          <Glyph name="question" size={14} />
          {count(unconfirmed)}
          <span className="ck-visually-hidden"> {t('unconfirmed', { count: unconfirmed })}</span>
        </span>
      )}
    </>
  );
}
