import type { ReactNode } from 'react';
import type { Attempt, Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds, day, precise } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './post.module.css';

/** What is known of the post, and each try. */
export function Facts({ post }: { post: Post }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const platform = usePlatformName()(post.account.platform);
  const { account, slot, sentAt, publishedAt, tries, id, attempts } = post;
  const at = (instant: string) => `${day(instant, zone, now)}, ${clockSeconds(instant, zone)}`;
  const after = (instant: string) => precise(Date.parse(instant) - Date.parse(slot));
  const fact = (key: keyof typeof en.fact, value: ReactNode) => (
    <>
      <dt>{t(`fact.${key}`)}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <section className={styles.box} aria-labelledby="facts">
      <h2 id="facts" className={styles.title}>
        {t('facts')}
      </h2>
      <dl className={styles.facts}>
        {fact('account', `${account.handle} · ${platform}`)}
        {fact('status', t(`status.${account.status}`))}
        {fact('slot', at(slot))}
        {sentAt && fact('sent', `${at(sentAt)} (${t('late', { span: after(sentAt) })})`)}
        {publishedAt && fact('published', `${at(publishedAt)} (${t('later', { span: after(publishedAt) })})`)}
        {fact('tries', tries)}
        {fact('post', <span className="ck-mono">{id}</span>)}
      </dl>
      <h3 className={styles.attempts}>{t('attempts')}</h3>
      {attempts.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <ol className={styles.tries}>
          {attempts.map((attempt) => (
            <Try key={attempt.number} attempt={attempt} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Try({ attempt: { number, state, at, endedAt, sentence } }: { attempt: Attempt }) {
  const t = useWords(en);
  const zone = useZone();
  const words = [
    clockSeconds(at, zone),
    endedAt && t('answeredAfter', { span: precise(Date.parse(endedAt) - Date.parse(at)) }),
    sentence,
  ];
  return (
    <li>
      <strong>
        {number}. {t(`attempt.${state}`)}
      </strong>
      <span>{words.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
