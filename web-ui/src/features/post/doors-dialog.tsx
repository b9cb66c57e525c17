import { toProblem } from '../../api/problem.ts';
import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCloseDoors } from './queries.ts';

type Props = { workspace: string; post: Post; onClose: () => void };

/** Asks before a platform gets the files of a post no more. */
export default function DoorsDialog({ workspace, post, onClose }: Props) {
  const t = useWords(en);
  const platform = usePlatformName()(post.account.platform);
  const close = useCloseDoors(workspace, post);
  const isOut = post.state === 'PUBLISHED';
  const confirm = () =>
    close.mutate(undefined, {
      onSuccess: () => {
        void toast({ kind: 'done', title: t('closed', { platform }) });
        onClose();
      },
    });
  return (
    <Confirm
      dangerous
      title={t('closeAsk', { platform })}
      verb={t('close')}
      busy={close.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t(isOut ? 'closeWordsOut' : 'closeWords', { platform })}
      {close.error && <FormError>{toProblem(close.error).message}</FormError>}
    </Confirm>
  );
}
