import { Link } from '@tanstack/react-router';
import type { Series } from '../../api/types.ts';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { dayAndClock, span } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { TimeList } from '../../ui/time-list.tsx';
import styles from './series.module.css';

/** When it comes next, in its own zone; where a clock change moves it, that is said. */
export function Next({ series: { next, state, schedule } }: { series: Series }) {
  const t = useWords(en);
  const zone = schedule.zone ?? '';
  const now = useNow(60_000);
  const [first] = next;
  return (
    <section className={styles.list} aria-labelledby="next">
      <h2 id="next" className={styles.title}>
        {t('next.title')}
        {zone && <span className={styles.zone}>{zone}</span>}
      </h2>
      {first ? (
        <TimeList
          label={t('next.title')}
          times={next}
          first={t('in', { span: span(Date.parse(first.at) - now.getTime()) })}
        />
      ) : (
        <p className={styles.none}>{t(`next.${state}`)}</p>
      )}
    </section>
  );
}

/** What it has made: each is a campaign with a page of its own. */
export function Past({ workspace, series: { past, schedule } }: { workspace: string; series: Series }) {
  const t = useWords(en);
  const home = useZone();
  const zone = schedule.zone ?? home;
  const now = useNow(60_000);
  return (
    <section className={styles.list} aria-labelledby="past">
      <h2 id="past" className={styles.title}>
        {t('past.title')}
      </h2>
      {past.length === 0 && <p className={styles.none}>{t('past.none')}</p>}
      <ol className={styles.past} aria-label={t('past.title')}>
        {past.map(({ at, local, campaignId }) => (
          <li key={local}>
            <span>{dayAndClock(at, zone, now)}</span>
            {campaignId ? (
              <Link to="/w/$workspace/campaigns/$campaign" params={{ workspace, campaign: campaignId }}>
                {t('past.open')}
                <span className="ck-visually-hidden"> {dayAndClock(at, zone, now)}</span>
              </Link>
            ) : (
              <span className={styles.second}>{t('past.nobody')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
