import { useQuery } from '@tanstack/react-query';
import type { PostFilter } from '../../api/post-filter.ts';
import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from './queries.ts';
import { matchingQuery, mayBeSkipped } from './skip.ts';

type Props = { workspace: string; campaign: Campaign; filter: PostFilter; onClose: () => void };

/** Asks before the posts that are shown are left out, with how many that are and which stay as they are. */
export default function SkipDialog({ workspace, campaign, filter, onClose }: Props) {
  const t = useWords(en);
  const act = useAct(workspace, campaign.id);
  const { data, error } = useQuery(matchingQuery(workspace, campaign.id, filter));
  const many = (of: number) => ({ count: of, amount: count(of) });
  const skipped = data?.filter(mayBeSkipped) ?? [];
  const stay = (data?.length ?? 0) - skipped.length;
  const problem = error ?? act.error;
  const none = data !== undefined && skipped.length === 0;
  const asked = none ? t('skip.none') : t('skip.ask', many(skipped.length));
  const title = data ? asked : t('skip.reading');
  const confirm = () => {
    if (skipped.length === 0) return onClose();
    act.mutate(
      { action: 'skip', posts: { postIds: skipped.map(({ id }) => id) } },
      {
        onSuccess: ({ affected }) => {
          const late = skipped.length - affected;
          void toast({
            kind: 'done',
            title: t('skip.done', many(affected)),
            ...(late > 0 && { message: t('skip.late', many(late)) }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Confirm
      title={title}
      verb={none ? t('skip.close') : t('skip.verb', many(skipped.length))}
      busy={act.isPending || (!data && !error)}
      dangerous={!none}
      onConfirm={confirm}
      onClose={onClose}
    >
      {none && t('skip.nothing')}
      {skipped.length > 0 && t('skip.words', many(skipped.length))}
      {skipped.length > 0 && stay > 0 && ` ${t('skip.stay', many(stay))}`}
      {problem && <FormError>{toProblem(problem).message}</FormError>}
    </Confirm>
  );
}
