import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toProblem } from '../../api/problem.ts';
import type { Queue } from '../../api/types.ts';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { dayAndClock } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { Loading, Unreadable } from '../../ui/empty.tsx';
import { TimeList } from '../../ui/time-list.tsx';
import styles from './groups.module.css';
import { queueQuery } from './queries.ts';
import { WeekEditor } from './week-editor.tsx';

type Props = {
  workspace: string;
  group: string;
  /** The workspace's zone. */
  home: string;
  refusal: string | undefined;
};

/** The weekly times of a queue, its next free slots, and who has the others. */
export function QueuePanel({ workspace, group, home, refusal }: Props) {
  const t = useWords(en);
  const { data: queue, error, refetch } = useQuery(queueQuery(workspace, group));
  return (
    <aside className={styles.queue} aria-labelledby="queue">
      <h2 id="queue" className={styles.title}>
        {t('queue.title')}
      </h2>
      <p className={styles.words}>{t('queue.words')}</p>
      {error && !queue && (
        <Unreadable title={t('queue.failed')} retry={() => void refetch()}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!queue && !error && <Loading rows={4} height={36} words={t('queue.reading')} />}
      {queue && (
        <>
          <WeekEditor
            key={queue.revision}
            workspace={workspace}
            group={group}
            queue={queue}
            home={home}
            refusal={refusal}
          />
          <Places workspace={workspace} queue={queue} />
        </>
      )}
    </aside>
  );
}

function Places({ workspace, queue: { next, taken, zone } }: { workspace: string; queue: Queue }) {
  const t = useWords(en);
  const now = useNow(60_000);
  return (
    <>
      {next.length > 0 && (
        <section>
          <h3 className={styles.small}>{t('queue.free')}</h3>
          <TimeList label={t('queue.free')} times={next} />
        </section>
      )}
      {taken.length > 0 && (
        <section>
          <h3 className={styles.small}>{t('queue.taken')}</h3>
          <ul className={styles.taken} aria-label={t('queue.taken')}>
            {taken.map(({ at, campaignId, name }) => (
              <li key={campaignId}>
                <span>{dayAndClock(at, zone, now)}</span>
                <Link to="/w/$workspace/campaigns/$campaign" params={{ workspace, campaign: campaignId }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
