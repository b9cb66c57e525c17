import { useNavigate } from '@tanstack/react-router';
import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDelete } from './queries.ts';

type Props = { workspace: string; campaign: Campaign; onClose: () => void };

/** Asks before a draft is gone for good. */
export default function DeleteDialog({ workspace, campaign, onClose }: Props) {
  const t = useWords(en);
  const navigate = useNavigate();
  const remove = useDelete(workspace, campaign);
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        await navigate({ to: '/w/$workspace/campaigns', params: { workspace } });
        remove.forget();
        void toast({ kind: 'done', title: t('draft.deleted') });
      },
      onError: (error) => {
        onClose();
        void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message });
      },
    });
  return (
    <Confirm
      title={t('draft.ask')}
      verb={t('draft.delete')}
      busy={remove.isPending}
      dangerous
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('draft.gone')}
    </Confirm>
  );
}
