import { toProblem } from '../../api/problem.ts';
import type { Series } from '../../api/types.ts';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { useActOnSeries } from './queries.ts';

/** Holds a series or lets it go on, and says what that means. */
export function useGate(workspace: string, series: Series) {
  const t = useWords(en);
  const { mutate, isPending } = useActOnSeries(workspace, series);
  const act = (action: 'pause' | 'resume') =>
    mutate(action, {
      onSuccess: () =>
        void toast({
          kind: action === 'pause' ? 'waiting' : 'done',
          title: t(`${action}d`),
          message: t(`${action}dWords`),
        }),
      onError: (error) =>
        void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
    });
  return { act, busy: isPending };
}
