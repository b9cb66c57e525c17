import { useNavigate } from '@tanstack/react-router';
import { toProblem } from '../../api/problem.ts';
import type { AccountGroup } from '../../api/types.ts';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDeleteGroup } from './queries.ts';

type Props = { workspace: string; group: AccountGroup; onClose: () => void };

/** Asks before a group goes; its accounts and what is scheduled stay. */
export default function DeleteDialog({ workspace, group, onClose }: Props) {
  const t = useWords(en);
  const navigate = useNavigate();
  const remove = useDeleteGroup(workspace, group);
  const { name } = group;
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        void toast({ kind: 'done', title: t('delete.done', { name }) });
        onClose();
        void navigate({ to: '/w/$workspace/groups', params: { workspace } });
      },
    });
  return (
    <Confirm
      dangerous
      title={t('delete.ask', { name })}
      verb={t('delete.verb')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('delete.words')}
      {remove.error && <FormError>{toProblem(remove.error).message}</FormError>}
    </Confirm>
  );
}
