import { toProblem } from '../../api/problem.ts';
import type { Post, PostAction } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { useDecide } from './queries.ts';

/** Decides and says what came of it; what is wrong with a link is said at its field. */
export function useDecideWords(workspace: string, post: Post) {
  const t = useWords(en);
  const { mutate, isPending, error } = useDecide(workspace, post);
  const decide = (action: PostAction) =>
    mutate(action, {
      onSuccess: () =>
        void toast({
          kind: 'done',
          title: t(`done.${action.action}`, { number: post.tries + 1 }),
          message: post.account.name,
        }),
      onError: (cause) => {
        const problem = toProblem(cause);
        if (!problem.at('/url')) void toast({ kind: 'wrong', title: t('notDone'), message: problem.message });
      },
    });
  return { decide, busy: isPending, wrongLink: error ? toProblem(error).at('/url') : undefined };
}
