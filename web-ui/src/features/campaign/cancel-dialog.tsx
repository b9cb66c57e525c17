import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from './queries.ts';
import { open } from './sums.ts';

type Props = { workspace: string; campaign: Campaign; onClose: () => void };

/** Asks before the rest is cancelled, with what cannot be held back and what stays. */
export default function CancelDialog({ workspace, campaign, onClose }: Props) {
  const t = useWords(en);
  const act = useAct(workspace, campaign.id);
  const { counts } = campaign;
  const many = (of: number) => ({ count: of, amount: count(of) });
  const flying = counts.sending + counts.accepted;
  const confirm = () =>
    act.mutate(
      { action: 'cancel' },
      {
        onSuccess: ({ affected, inFlight }) =>
          void toast({
            kind: 'done',
            title: t('cancel.done', many(affected)),
            ...(inFlight.length > 0 && { message: t('cancel.flying', many(inFlight.length)) }),
          }),
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
        onSettled: onClose,
      },
    );
  return (
    <Confirm
      title={t('cancel.ask', many(open(counts)))}
      verb={t('cancel.verb', many(open(counts)))}
      busy={act.isPending}
      dangerous
      onConfirm={confirm}
      onClose={onClose}
    >
      {flying > 0 && `${t('cancel.flying', many(flying))} `}
      {t('cancel.stays', many(counts.published))}
    </Confirm>
  );
}
