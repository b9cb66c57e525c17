import type { PlatformStanding } from '../../api/types.ts';
import en from '../../i18n/en/operator.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock, near } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button } from '../../ui/button.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import { StateText } from '../../ui/state.tsx';
import styles from './operator.module.css';

type Act = (platform: PlatformStanding) => void;
type Props = { standings: readonly PlatformStanding[]; onPause: Act; onResume: Act };

/** One row a platform: its state in words, what waits, until when, and the one thing to do. */
export function PlatformsTable({ standings, onPause, onResume }: Props) {
  const t = useWords(en);
  return (
    <table className={styles.table} aria-label={t('table')}>
      <thead>
        <tr>
          <th scope="col">{t('column.platform')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col" className={styles.figure}>
            {t('column.queue')}
          </th>
          <th scope="col">{t('column.end')}</th>
          <th scope="col">
            <span className="ck-visually-hidden">{t('column.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map((each) => (
          <Row key={each.slug} platform={each} onPause={onPause} onResume={onResume} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ platform, onPause, onResume }: { platform: PlatformStanding; onPause: Act; onResume: Act }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const { slug, name, open, due, expectedEnd } = platform;
  const paused = platform.state === 'PAUSED';
  return (
    <tr>
      <th scope="row">
        <span className={styles.platform}>
          <PlatformBadge slug={slug} />
          {name}
        </span>
      </th>
      <td>
        <Standing platform={platform} />
      </td>
      <td className={styles.figure} data-label={t('column.queue')}>
        {count(open)}
        {due > 0 && <div className={styles.note}>{t('due', { count: due, n: count(due) })}</div>}
      </td>
      <td data-label={t('column.end')}>
        {paused && open > 0 && <span className={styles.note}>{t('untilResumed')}</span>}
        {!paused && expectedEnd && dayAndClock(expectedEnd, zone, now)}
        {(open === 0 || (!paused && !expectedEnd)) && '–'}
      </td>
      <td className={styles.action}>
        <Button
          variant="default"
          size="small"
          icon={paused ? 'play' : 'pause'}
          aria-label={t(paused ? 'resumeOf' : 'pauseOf', { name })}
          onClick={() => (paused ? onResume : onPause)(platform)}
        >
          {t(paused ? 'resume' : 'pause')}
        </Button>
      </td>
    </tr>
  );
}

/** What holds posts back, the strongest first. */
function Standing({ platform }: { platform: PlatformStanding }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const { state, why, since, throttled, unreachable } = platform;
  return (
    <div className={styles.standing}>
      {state === 'PAUSED' && (
        <>
          <StateText campaign="PAUSED">{since && t('since', { time: near(since, zone, now) })}</StateText>
          <div className={styles.why}>{why}</div>
        </>
      )}
      {unreachable > 0 && <StateText health="NOT_REACHED">{t('lost', { count: unreachable })}</StateText>}
      {throttled > 0 && <StateText health="AT_LIMIT">{t('waits', { count: throttled })}</StateText>}
      {state === 'OPEN' && throttled + unreachable === 0 && (
        <StateText health="HEALTHY">{t('open')}</StateText>
      )}
    </div>
  );
}
