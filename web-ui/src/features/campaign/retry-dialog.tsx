import { toProblem } from '../../api/problem.ts';
import type { Campaign, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { near } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './campaign.module.css';
import { useAct } from './queries.ts';
import { sum } from './sums.ts';

type Props = {
  workspace: string;
  campaign: Campaign;
  reasons: readonly ReasonGroup[];
  onClose: () => void;
};

/** Asks before posts leave again, with why they had not, and says which do not. */
export default function RetryDialog({ workspace, campaign, reasons, onClose }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const act = useAct(workspace, campaign.id);
  const again = reasons.filter(({ retried }) => retried);
  const amount = sum(again);
  const rest = reasons
    .filter(({ retried }) => !retried)
    .flatMap((group) => {
      const many = { count: group.count };
      if (group.action === 'RECONNECT') return t('retry.reconnect', many);
      if (group.kind === 'UNCONFIRMED') return t('retry.look', many);
      if (!group.retryAfter) return [];
      return t('retry.until', { ...many, time: near(group.retryAfter, zone, new Date()) });
    });
  const confirm = () =>
    act.mutate(
      { action: 'retryFailed' },
      {
        onSuccess: ({ affected }) =>
          void toast({
            kind: 'done',
            title: t('retry.done', { count: affected, amount: count(affected) }),
            message: t('retry.leaves'),
          }),
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
        onSettled: onClose,
      },
    );
  return (
    <Confirm
      title={t('retry.ask', { count: amount, amount: count(amount) })}
      verb={t('action.retry', { count: amount, amount: count(amount) })}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ul className={styles.asked}>
        {again.map((group) => (
          <li key={`${group.kind} ${group.sentence}`}>
            <strong>{count(group.count)}</strong> {group.sentence}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p>
          {t('retry.left')}: {rest.join(', ')}.
        </p>
      )}
    </Confirm>
  );
}
