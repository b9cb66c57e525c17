import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { healthQuery } from '../../api/queries.ts';
import en from '../../i18n/en/sign-in.json';
import { useWords } from '../../i18n/index.ts';
import { Logo } from '../../ui/logo.tsx';
import { StateText } from '../../ui/state.tsx';
import styles from './entrance.module.css';
import { MarkField } from './mark-field.tsx';

/** The page before the house: a form at the left, what the house is for at the right. */
export function Entrance({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  const t = useWords(en);
  return (
    <div className={styles.entrance}>
      <main className={styles.left}>
        <div className={styles.brand}>
          <Logo size={30} />
          clickKloudy
        </div>
        <div className={styles.middle}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.words}>{words}</p>
          {children}
        </div>
        <Foot />
      </main>
      <aside className={styles.right} aria-label={`${t('claim1')} ${t('claim2')}`}>
        <p className={styles.claim}>
          {t('claim1')}
          <br />
          {t('claim2')}
        </p>
        <MarkField />
        <div className={styles.key}>
          {(['PUBLISHED', 'SENDING', 'PLANNED', 'UNCONFIRMED', 'ATTENTION'] as const).map((post) => (
            <StateText key={post} post={post} />
          ))}
        </div>
      </aside>
    </div>
  );
}

function Foot() {
  const t = useWords(en);
  const { data: health, isError } = useQuery(healthQuery);
  const words = isError ? t('unreachable') : t(health?.state === 'DEGRADED' ? 'degraded' : 'reachable');
  return (
    <footer className={styles.foot}>
      {(health || isError) && (
        <StateText post={health?.state === 'UP' ? 'PUBLISHED' : 'UNCONFIRMED'}>{words}</StateText>
      )}
      {health && <span>{t('version', { version: health.version })}</span>}
      <a href="/api/docs">{t('documents')}</a>
    </footer>
  );
}
