import { DatePickerInput, TimePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import type { ReactNode } from 'react';
import type { AccountGroupItem, PlatformPlan, Series } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { day, dayAndClock, span, toInstant, toLocal } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Segments } from '../../ui/segments.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import type { When } from './draft.ts';
import { PlanLines } from './plan-lines.tsx';
import { QueueField } from './queue-field.tsx';
import { RepeatField } from './repeat-field.tsx';
import { moved } from './repeats.ts';
import { SpreadField } from './spread-field.tsx';
import { type Again, inAnHour, type Later, onceOf, weeklyFrom } from './times.ts';
import styles from './when-panel.module.css';

type Props = {
  workspace: string;
  groups: readonly AccountGroupItem[];
  /** A series that is changed: it stays one. */
  kept: Series | undefined;
  when: When;
  /** When each platform's posts would leave, as far as it is known. */
  plan: readonly PlatformPlan[];
  onChange: (when: When) => void;
};

/** Now, a wall-clock time in a zone, or again and again; and what the platforms' limits make of it. */
export function WhenPanel({ workspace, groups, kept, when, plan, onChange }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const begin = (kind: When['kind']) => {
    if (kind === 'now') return onChange({ kind });
    if (kind === 'queue') return onChange({ kind, group: groups[0]?.id ?? '' });
    const once = when.kind === 'later' ? when : when.kind === 'series' ? onceOf(when) : inAnHour(zone);
    onChange(kind === 'later' ? once : weeklyFrom(once));
  };
  return (
    <section className={styles.panel} aria-label={t('when.title')} data-when>
      <h2 className={styles.title}>{t('when.title')}</h2>
      {!kept && (
        <Segments
          full
          label={t('when.how')}
          value={when.kind}
          onChange={begin}
          options={[
            { value: 'now', label: t('when.now') },
            { value: 'later', label: t('when.later') },
            ...(groups.length > 0 ? [{ value: 'queue' as const, label: t('when.queue') }] : []),
            { value: 'series', label: t('when.series') },
          ]}
        />
      )}
      {when.kind === 'now' && <p className={styles.hint}>{t('when.nowHint')}</p>}
      {when.kind === 'queue' && (
        <QueueField workspace={workspace} groups={groups} when={when} onChange={onChange} />
      )}
      {(when.kind === 'later' || when.kind === 'series') && (
        <Fields
          when={when}
          onChange={onChange}
          between={
            when.kind === 'series' && (
              <RepeatField workspace={workspace} when={when} kept={kept} onChange={onChange} />
            )
          }
        />
      )}
      <PlanLines plan={plan} zone={'zone' in when ? when.zone : zone} />
    </section>
  );
}

type Timed = Later | Again;
type FieldsProps = { when: Timed; onChange: (when: When) => void; between: ReactNode };

function Fields({ when, onChange, between }: FieldsProps) {
  const t = useWords(en);
  return (
    <>
      <div className={styles.fields}>
        <DatePickerInput
          aria-label={`${t(when.kind === 'series' ? 'when.first' : 'when.date')} ${when.date && day(`${when.date}T12:00Z`, 'UTC', new Date())}`}
          valueFormat="ddd D MMM"
          placeholder={t('when.date')}
          leftSection={<Icon name="calendar" />}
          leftSectionPointerEvents="none"
          value={when.date || null}
          minDate={toLocal(new Date(), when.zone).slice(0, 10)}
          onChange={(date) => onChange(movedTo(when, date ?? ''))}
          firstDayOfWeek={1}
          weekendDays={[]}
          previousLabel={t('when.before')}
          nextLabel={t('when.after')}
          popoverProps={{ withRoles: false, portalProps: { target: '#main' } }}
        />
        <TimePicker
          format="24h"
          aria-label={t('when.time')}
          hoursInputLabel={t('when.hours')}
          minutesInputLabel={t('when.minutes')}
          value={when.time}
          onChange={(time) => onChange({ ...when, time: time.slice(0, 5) })}
        />
        <div className={styles.zone}>
          <ZoneSelect
            label={t('when.zone')}
            value={when.zone}
            target="#main"
            onChange={(zone) => onChange({ ...when, zone })}
          />
        </div>
      </div>
      {when.kind === 'later' && <WhatItMeans when={when} />}
      {between}
      <SpreadField
        spread={when.spread}
        onChange={(spread) => onChange(spread ? { ...when, spread } : plain(when))}
      />
    </>
  );
}

const movedTo = (when: Timed, date: string): Timed =>
  when.kind === 'series'
    ? { ...when, date, repeats: moved(when.repeats, when.date, date) }
    : { ...when, date };

const plain = ({ spread: _, ...when }: Timed): Timed => when;

/** How far away it is, and what it is in the workspace's zone. */
function WhatItMeans({ when: { date, time, zone } }: { when: Later }) {
  const t = useWords(en);
  const now = useNow(60_000);
  const home = useZone();
  if (!date || !time) return <p className={styles.hint}>{t('when.missing')}</p>;
  const instant = toInstant(`${date}T${time}`, zone);
  const ahead = instant.getTime() - Date.now();
  if (ahead < 0) {
    return (
      <p className={styles.past} role="alert">
        {t('when.past')}
      </p>
    );
  }
  const elsewhere =
    zone !== home && t('when.elsewhere', { time: dayAndClock(instant, home, now), zone: home });
  return (
    <p className={styles.hint}>
      {t('when.in', { span: span(ahead) })} {elsewhere}
    </p>
  );
}
