import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { DayOfWeek, Queue } from '../../api/types.ts';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { DayToggles } from '../../ui/day-toggles.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Icon } from '../../ui/icons.tsx';
import { toast } from '../../ui/toast.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import styles from './groups.module.css';
import { useChangeQueue } from './queries.ts';
import { week, withTime } from './week.ts';

type Props = {
  workspace: string;
  group: string;
  queue: Queue;
  home: string;
  refusal: string | undefined;
};

/** The times of a week: chosen days and an hour are added together, each is taken out by itself. */
export function WeekEditor({ workspace, group, queue, home, refusal }: Props) {
  const t = useWords(en);
  const change = useChangeQueue(workspace, group, queue);
  const [times, setTimes] = useState(queue.times);
  const [zone, setZone] = useState(queue.revision === 0 ? home : queue.zone);
  const [days, setDays] = useState<readonly DayOfWeek[]>(week.slice(0, 5));
  const [time, setTime] = useState('09:00');
  const changed = times !== queue.times || (zone !== queue.zone && queue.revision > 0);
  const free = refusal === undefined;
  // Not by `mutate`: the answer brings a new revision, with which this begins anew and hears no more.
  const keep = () =>
    change
      .mutateAsync({ times, zone })
      .then(() => toast({ kind: 'done', title: t('queue.kept'), message: t('queue.keptWords') }))
      .catch(() => undefined);
  return (
    <div className={styles.editor}>
      {free && (
        <div className={styles.adding}>
          <DayToggles
            label={t('queue.days')}
            chosen={days.map((day) => week.indexOf(day))}
            onChange={(chosen) => setDays(week.filter((_, index) => chosen.includes(index)))}
          />
          <input
            type="time"
            className={styles.time}
            aria-label={t('queue.time')}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
          <Button
            variant="default"
            icon="plus"
            onClick={() => time && setTimes(withTime(times, days, time.slice(0, 5)))}
          >
            {t('queue.add')}
          </Button>
        </div>
      )}
      {times.length === 0 && <p className={styles.words}>{t('queue.none')}</p>}
      <dl className={styles.week}>
        {week
          .filter((day) => times.some((each) => each.day === day))
          .map((day) => (
            <div key={day}>
              <dt>{t(`queue.day.${day}`)}</dt>
              {times
                .filter((each) => each.day === day)
                .map((each) => (
                  <dd key={each.time}>
                    {each.time}
                    {free && (
                      <button
                        type="button"
                        aria-label={t('queue.remove', { day: t(`queue.day.${day}`), time: each.time })}
                        onClick={() => setTimes(times.filter((other) => other !== each))}
                      >
                        <Icon name="close" size={11} />
                      </button>
                    )}
                  </dd>
                ))}
            </div>
          ))}
      </dl>
      {free && (
        <div className={styles.keep}>
          <ZoneSelect label={t('queue.zone')} value={zone} target="#main" onChange={setZone} />
          {changed && (
            <Button busy={change.isPending} onClick={() => void keep()}>
              {t('queue.keep')}
            </Button>
          )}
        </div>
      )}
      {change.error && <FormError>{toProblem(change.error).message}</FormError>}
    </div>
  );
}
