import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock, toInstant, toLocal } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from './queries.ts';

type Props = { workspace: string; campaign: Campaign; onClose: () => void };

/** Asks for another time, in the zone the campaign was planned in. */
export default function RescheduleDialog({ workspace, campaign, onClose }: Props) {
  const t = useWords(en);
  const here = useZone();
  const act = useAct(workspace, campaign.id);
  const { schedule, counts } = campaign;
  const zone = schedule?.zone ?? here;
  const [local, setLocal] = useState(schedule ? toLocal(schedule.instant, zone) : '');
  const amount = { count: counts.total, amount: count(counts.total) };
  const confirm = () =>
    act.mutate(
      { action: 'reschedule', schedule: { local, zone } },
      {
        onSuccess: () => {
          const time = `${dayAndClock(toInstant(local, zone), zone, new Date())} ${zone}`;
          void toast({ kind: 'done', title: t('reschedule.done', { time }) });
          onClose();
        },
      },
    );
  const problem = act.error ? toProblem(act.error) : undefined;
  return (
    <Confirm
      title={t('reschedule.title')}
      verb={t('reschedule.verb', amount)}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField
        label={t('reschedule.label', { zone })}
        type="datetime-local"
        value={local}
        onChange={setLocal}
        error={problem && (problem.at('/schedule/local') ?? problem.message)}
      />
    </Confirm>
  );
}
