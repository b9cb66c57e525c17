import { toProblem } from '../../api/problem.ts';
import { shownCampaign } from '../../api/shown.ts';
import type { CampaignItem } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { ToastWords } from '../../ui/toast-words.tsx';
import { useGate } from './queries.ts';

/** Pauses what leaves, resumes what is held; the toast takes it back. */
export function usePause(workspace: string): (item: CampaignItem) => void {
  const t = useWords(en);
  const { mutate } = useGate(workspace);
  const act = (item: Pick<CampaignItem, 'id' | 'name'>, action: 'pause' | 'resume') =>
    mutate(
      { id: item.id, action },
      {
        onSuccess: ({ inFlight }) => {
          const paused = action === 'pause';
          const flying = inFlight.length;
          void toast({
            kind: paused ? 'waiting' : 'done',
            title: paused ? t('paused.title') : t('resumed.title'),
            message: (
              <ToastWords
                verb={t(paused ? 'paused.undo' : 'resumed.undo')}
                onAct={() => act(item, paused ? 'resume' : 'pause')}
              >
                {paused && flying > 0 ? t('paused.flying', { count: flying }) : item.name}
              </ToastWords>
            ),
          });
        },
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
      },
    );
  return (item) => {
    const shown = shownCampaign(item);
    if (shown === 'PAUSED') act(item, 'resume');
    if (shown === 'PUBLISHING' || shown === 'SCHEDULED') act(item, 'pause');
  };
}
