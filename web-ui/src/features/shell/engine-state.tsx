import type { Health } from '../../api/types.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import styles from './engine-state.module.css';

type Props = { health: Health | undefined; away: boolean; rate: number | undefined };

/** One glance: is the engine up, and how much leaves. */
export function EngineState({ health, away, rate }: Props) {
  const t = useWords(en);
  const engine = health?.parts.find((part) => part.name === 'temporal')?.state;
  if (away) return <Unknown>{t('engine.unknown')}</Unknown>;
  if (engine === undefined) return null;
  if (engine === 'STARTING') return <Unknown>{t('engine.starting')}</Unknown>;
  if (engine !== 'UP') return <Unknown>{t('engine.down')}</Unknown>;
  return (
    <span className={styles.state}>
      <span className={styles.up}>
        <Glyph name="done" size={13} />
      </span>
      <span className={styles.words}>
        {t('engine.up')}
        {rate !== undefined && (
          <>
            {' '}
            · <strong>{count(rate)}</strong> {t('engine.rate', { count: rate })}
          </>
        )}
      </span>
    </span>
  );
}

function Unknown({ children }: { children: string }) {
  return (
    <span className={styles.unknown}>
      <Glyph name="question" size={13} />
      <span className={styles.words}>{children}</span>
    </span>
  );
}
