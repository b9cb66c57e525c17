import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { workspaceQuery } from '../../api/queries.ts';
import type { Series } from '../../api/types.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRepeatWords } from '../../ui/rhythm-words.ts';
import { StateBadge } from '../../ui/state.tsx';
import { seriesQuery } from './queries.ts';
import styles from './series.module.css';
import { SeriesContent } from './series-content.tsx';
import { Next, Past } from './times.tsx';
import { useGate } from './use-gate.ts';

const EndDialog = lazily(() => import('./end-dialog.tsx'));

/** One series: when it comes next, what has come of it, and what it says. */
export function SeriesPage({ workspace, id }: { workspace: string; id: string }) {
  const t = useWords(en);
  const reading = useSuspenseQuery(seriesQuery(workspace, id));
  const series = reading.data;
  const [ending, end] = useState(false);
  const repeats = useRepeatWords();
  const { schedule, repeat, state, made } = series;
  const zone = schedule.zone ?? '';
  return (
    <div className={styles.page}>
      <PageHeader
        title={series.name}
        beside={<StateBadge series={state} />}
        below={
          <>
            <span className={styles.fact}>
              <Icon name="repeat" size={14} />
              {repeats(repeat, schedule.local)} {zone}
            </span>
            <span className={styles.fact}>
              <Icon name="campaigns" size={14} />
              {t('made', { count: made, n: count(made) })}
            </span>
            {reading.isRefetchError && <Freshness readAt={reading.dataUpdatedAt} failing />}
          </>
        }
        actions={<Actions workspace={workspace} series={series} onEnd={() => end(true)} />}
      />
      <div className={styles.columns}>
        <div className={styles.times}>
          <Next series={series} />
          <Past workspace={workspace} series={series} />
        </div>
        <SeriesContent workspace={workspace} series={series} />
      </div>
      {ending && (
        <Suspense fallback={null}>
          <EndDialog workspace={workspace} series={series} onClose={() => end(false)} />
        </Suspense>
      )}
    </div>
  );
}

type ActionsProps = { workspace: string; series: Series; onEnd: () => void };

function Actions({ workspace, series, onEnd }: ActionsProps) {
  const t = useWords(en);
  const said = useWords(common);
  const { data } = useSuspenseQuery(workspaceQuery(workspace));
  const refused = refusedSchedule(data.role);
  const refusal = refused && said(`can.${refused}`);
  const gate = useGate(workspace, series);
  if (series.state === 'ENDED') return null;
  const paused = series.state === 'PAUSED';
  return (
    <>
      <DisabledReason reason={refusal}>
        <Button variant="danger" icon="cancel" onClick={onEnd}>
          {t('end.verb')}
        </Button>
      </DisabledReason>
      <Link
        to="/w/$workspace/campaigns/new"
        params={{ workspace }}
        search={{ series: series.id }}
        className={buttonClass({ variant: 'default' })}
      >
        {t('change')}
      </Link>
      <DisabledReason reason={refusal}>
        <Button
          icon={paused ? 'play' : 'pause'}
          busy={gate.busy}
          onClick={() => gate.act(paused ? 'resume' : 'pause')}
        >
          {t(paused ? 'resume' : 'pause')}
        </Button>
      </DisabledReason>
    </>
  );
}
