import { toProblem } from '../../api/problem.ts';
import type { Campaign, CampaignActionAnswer } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { ToastWords } from '../../ui/toast-words.tsx';
import { useAct } from './queries.ts';

type Gate = 'pause' | 'resume' | 'schedule';
const NAMED = 3;

/** Holds the campaign, lets it go on, or lets a draft leave; the toast names what was on its way. */
export function useGate(workspace: string, { id }: Campaign) {
  const t = useWords(en);
  const { mutate, isPending } = useAct(workspace, id);
  const act = (action: Gate): void =>
    mutate(action === 'schedule' ? { action, schedule: 'now' } : { action }, {
      onSuccess: (answer) => void say(action, answer),
      onError: (error) =>
        void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
    });
  const say = (action: Gate, answer: CampaignActionAnswer) => {
    switch (action) {
      case 'pause':
        return toast({
          kind: 'waiting',
          title: t('paused.title'),
          message: (
            <ToastWords verb={t('paused.undo')} onAct={() => act('resume')}>
              {flying(t, answer.inFlight)}
            </ToastWords>
          ),
        });
      case 'resume':
        return toast({
          kind: 'done',
          title: t('resumed.title'),
          message: <ToastWords verb={t('resumed.undo')} onAct={() => act('pause')} />,
        });
      case 'schedule':
        return toast({ kind: 'done', title: t('published') });
    }
  };
  return { act, busy: isPending };
}

function flying(t: Say<typeof en>, posts: CampaignActionAnswer['inFlight']): string {
  if (posts.length === 0) return t('paused.none');
  const names = posts.slice(0, NAMED).map(({ accountName }) => accountName);
  const more = posts.length > NAMED ? ', …' : '';
  return t('paused.flying', { count: posts.length, names: names.join(', ') + more });
}
