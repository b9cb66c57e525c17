import { toProblem } from '../../api/problem.ts';
import type { PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import { useRemoveApp } from './queries.ts';

type Props = { workspace: string; app: PlatformApp; onClose: () => void };

/** Asks before an app is forgotten; the server refuses while accounts depend on it. */
export default function RemoveDialog({ workspace, app, onClose }: Props) {
  const t = useWords(en);
  const remove = useRemoveApp(workspace, app);
  const { name } = app;
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        void toast({ kind: 'done', title: t('removed', { name }) });
        onClose();
      },
    });
  return (
    <Confirm
      dangerous
      title={t('removeAsk', { name })}
      verb={t('remove')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('removeWords')}
      {remove.error && <FormError>{toProblem(remove.error).message}</FormError>}
    </Confirm>
  );
}
