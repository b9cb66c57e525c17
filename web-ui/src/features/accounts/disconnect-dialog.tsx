import { toProblem } from '../../api/problem.ts';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDisconnect } from './queries.ts';

type Props = { workspace: string; account: Account; onClose: () => void };

export default function DisconnectDialog({ workspace, account, onClose }: Props) {
  const t = useWords(en);
  const disconnect = useDisconnect(workspace);
  const { name } = account;
  const confirm = () =>
    disconnect.mutate(account.id, {
      onSuccess: () => void toast({ kind: 'done', title: t('disconnect.done', { name }) }),
      onError: (error) =>
        void toast({
          kind: 'wrong',
          title: t('disconnect.failed', { name }),
          message: toProblem(error).message,
        }),
      onSettled: onClose,
    });
  return (
    <Confirm
      dangerous
      title={t('disconnect.ask', { name })}
      verb={t('disconnect.verb')}
      busy={disconnect.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('disconnect.words')}
    </Confirm>
  );
}
