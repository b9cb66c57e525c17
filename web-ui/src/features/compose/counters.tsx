import { useState } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './counters.module.css';
import type { Counter } from './text-length.ts';

const SHOWN = 5;

/** How much of each platform's limit the text takes, the one with the least room first. */
export function Counters({ counters }: { counters: readonly Counter[] }) {
  const t = useWords(en);
  const [all, setAll] = useState(false);
  if (counters.length === 0) return null;
  const folded = !all && counters.length > SHOWN + 1;
  const shown = folded ? counters.slice(0, SHOWN) : counters;
  const rest = counters.slice(shown.length);
  return (
    <ul className={styles.counters} aria-label={t('counters.label')}>
      {shown.map((counter) => (
        <OneCounter key={`${counter.platform} ${counter.max}`} counter={counter} />
      ))}
      {counters.length > SHOWN + 1 && (
        <li className={styles.rest}>
          {folded && <Rest rest={rest} />}
          <button type="button" className={styles.link} onClick={() => setAll(!all)}>
            {t(all ? 'counters.fewer' : 'counters.all')}
          </button>
        </li>
      )}
    </ul>
  );
}

function Rest({ rest }: { rest: readonly Counter[] }) {
  const t = useWords(en);
  const fit = rest.every(({ used, max }) => used <= max);
  return (
    <span className={styles.fit} data-fit={fit}>
      <Glyph name={fit ? 'done' : 'triangle'} size={14} />
      {t(fit ? 'counters.fit' : 'counters.notFit', { count: rest.length })}
    </span>
  );
}

function OneCounter({ counter: { platform, used, max, inBytes, accounts } }: { counter: Counter }) {
  const t = useWords(en);
  const name = usePlatformName()(platform);
  const level = used > max ? 'over' : used >= max * 0.95 ? 'near' : 'fits';
  return (
    <li className={styles.counter} data-level={level} title={t('counters.accounts', { count: accounts })}>
      <PlatformBadge slug={platform} />
      <span className={styles.body}>
        <span className={styles.line}>
          <span className={styles.name}>{name}</span>
          <span>
            <strong>
              {level === 'over' ? t('counters.over', { count: count(used - max) }) : count(used)}
            </strong>{' '}
            <span className={styles.max}>
              / {count(max)}
              {inBytes && ` ${t('counters.bytes')}`}
            </span>
          </span>
        </span>
        <span className={styles.bar}>
          <span style={{ width: `${Math.min(100, (used / max) * 100)}%` }} />
        </span>
      </span>
    </li>
  );
}
