import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { workspaceQuery } from '../../api/queries.ts';
import type { Campaign, PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import type { Selection } from '../../lib/use-selection.ts';
import { Button } from '../../ui/button.tsx';
import { ChosenRows } from '../../ui/chosen-rows.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from './queries.ts';
import { mayBeSkipped } from './skip.ts';

const SkipDialog = lazily(() => import('./skip-dialog.tsx'));

type Props = {
  workspace: string;
  campaign: Campaign;
  /** What the table shows; chosen posts that it does not show stay out of this. */
  posts: readonly PostItem[];
  selection: Selection;
};

/** What can be done with the chosen posts, each verb with how many it concerns. */
export default function ChosenPosts({ workspace, campaign, posts, selection }: Props) {
  const t = useWords(en);
  const said = useWords(common);
  const { data } = useSuspenseQuery(workspaceQuery(workspace));
  const [skipping, skip] = useState(false);
  const act = useAct(workspace, campaign.id);
  const refused = refusedSchedule(data.role);
  const chosen = posts.filter(({ id }) => selection.chosen.has(id));
  const again = chosen.filter(({ failure }) => failure?.action === 'RETRY');
  const out = chosen.filter(mayBeSkipped);
  const many = (of: number) => ({ count: of, amount: count(of) });
  const reason = (of: readonly PostItem[]) =>
    refused ? said(`can.${refused}`) : of.length === 0 ? t('chosen.none') : undefined;
  const retry = () =>
    act.mutate(
      { action: 'retryFailed', posts: { postIds: again.map(({ id }) => id) } },
      {
        onSuccess: ({ affected }) => {
          void toast({ kind: 'done', title: t('retry.done', many(affected)) });
          selection.clear();
        },
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
      },
    );
  return (
    <>
      <ChosenRows
        words={t('chosen.count', many(chosen.length))}
        clears={t('chosen.clear')}
        onClear={selection.clear}
      >
        <DisabledReason reason={reason(again)}>
          <Button size="small" variant="default" busy={act.isPending} onClick={retry}>
            {t('action.retry', many(again.length))}
          </Button>
        </DisabledReason>
        <DisabledReason reason={reason(out)}>
          <Button size="small" variant="default" onClick={() => skip(true)}>
            {t('skip.verb', many(out.length))}
          </Button>
        </DisabledReason>
      </ChosenRows>
      {skipping && (
        <Suspense fallback={null}>
          <SkipDialog
            workspace={workspace}
            campaign={campaign}
            chosen={chosen}
            onClose={() => skip(false)}
            onDone={selection.clear}
          />
        </Suspense>
      )}
    </>
  );
}
