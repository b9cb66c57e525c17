import { useQuery } from '@tanstack/react-query';
import type { PostFilter } from '../../api/post-filter.ts';
import { toProblem } from '../../api/problem.ts';
import type { Campaign, PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from './queries.ts';
import { matchingQuery, mayBeSkipped } from './skip.ts';

type Some = { filter: PostFilter; chosen?: undefined } | { filter?: undefined; chosen: readonly PostItem[] };
type Props = Some & { workspace: string; campaign: Campaign; onClose: () => void; onDone?: () => void };

const NOTHING: PostFilter = { states: [], platforms: [], kinds: [], q: '' };

/** Asks before the posts that are shown, or chosen, are left out, with how many that are and which stay as they are. */
export default function SkipDialog({ workspace, campaign, filter, chosen, onClose, onDone }: Props) {
  const t = useWords(en);
  const act = useAct(workspace, campaign.id);
  const matching = useQuery({
    ...matchingQuery(workspace, campaign.id, filter ?? NOTHING),
    enabled: filter !== undefined,
  });
  const { error } = matching;
  const data = chosen ?? matching.data;
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
          onDone?.();
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
