import { toProblem } from '../../api/problem.ts';
import type { PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { useRetryPost } from './queries.ts';

/** Lets one refused post leave again. */
export function useRetryOne(workspace: string, campaign: string): (post: PostItem) => void {
  const t = useWords(en);
  const { mutate } = useRetryPost(workspace, campaign);
  return (post) =>
    mutate(post.id, {
      onSuccess: () =>
        void toast({
          kind: 'done',
          title: t('retry.done', { count: 1, amount: 1 }),
          message: post.account.name,
        }),
      onError: (error) =>
        void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
    });
}
