import { toProblem } from '../../api/problem.ts';
import type { Series } from '../../api/types.ts';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toast.tsx';
import { useActOnSeries } from './queries.ts';

type Props = { workspace: string; series: Series; onClose: () => void };

/** Asks before a series ends, which cannot be taken back. */
export default function EndDialog({ workspace, series, onClose }: Props) {
  const t = useWords(en);
  const act = useActOnSeries(workspace, series);
  const confirm = () =>
    act.mutate('end', {
      onSuccess: () => void toast({ kind: 'done', title: t('end.done') }),
      onError: (error) =>
        void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
      onSettled: onClose,
    });
  return (
    <Confirm
      dangerous
      title={t('end.ask', { name: series.name })}
      verb={t('end.verb')}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('end.words')}
    </Confirm>
  );
}
