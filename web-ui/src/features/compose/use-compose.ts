import { useNavigate } from '@tanstack/react-router';
import { useReducer, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Account, Campaign } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock } from '../../lib/time.ts';
import { toast } from '../../ui/toast.tsx';
import { changed, type Draft, emptyDraft, hasWork, keptDraft } from './draft.ts';
import { checkOf, requestOf, sendingOf } from './request.ts';
import { countersOf } from './text-length.ts';
import { useCheck } from './use-check.ts';
import { useFiles } from './use-files.ts';
import { useSend } from './use-send.ts';
import { whyNot } from './why-not.ts';

/** Everything the page knows and does: the draft, its check, its files, and sending it. */
export function useCompose(workspace: string, accounts: readonly Account[], kept: Campaign | undefined) {
  const [first] = useState(() => (kept ? keptDraft(kept) : emptyDraft()));
  const [draft, dispatch] = useReducer(changed, first);
  const files = useFiles(workspace, dispatch);
  const checked = useCheck(workspace, checkOf(draft));
  const send = useSend(workspace, kept);
  const done = useDone(workspace);
  const chosen = accounts.filter(({ id }) => draft.chosen.has(id));
  const left = leftOut(draft, checked.found?.blockedAccountIds);
  return {
    draft,
    dispatch,
    files,
    checked,
    chosen,
    counters: countersOf(draft.text, chosen, draft.files.length > 0),
    platforms: new Set(chosen.map(({ platform }) => platform)).size,
    reason: whyNot(draft, checked, new Date()),
    busy: send.isPending,
    unsaved: !send.isSuccess && draft !== first && (kept !== undefined || hasWork(draft)),
    problem: send.error ? toProblem(send.error) : undefined,
    go: () => send.mutate(sendingOf(draft, left), { onSuccess: (campaign) => done(campaign, draft) }),
    save: () => send.mutate(requestOf(draft), { onSuccess: (campaign) => done(campaign, draft) }),
  };
}

const leftOut = ({ leaveOut }: Draft, blocked: readonly string[] = []): ReadonlySet<string> =>
  new Set(leaveOut ? blocked : []);

/** Says what has been made and goes there. */
function useDone(workspace: string) {
  const t = useWords(en);
  const navigate = useNavigate();
  return (campaign: Campaign, { when }: Draft) => {
    const { total } = campaign.counts;
    const amount = { count: total, n: count(total) };
    const at = campaign.schedule;
    const zone = at?.zone;
    if (!at) void toast({ kind: 'done', title: t('saved') });
    else if (campaign.notice) void toast({ kind: 'waiting', title: campaign.notice });
    else if (when.kind === 'now' || !zone) void toast({ kind: 'done', title: t('sent.published', amount) });
    else {
      const message = `${dayAndClock(at.instant, zone, new Date())} ${zone}.`;
      void toast({ kind: 'done', title: t('sent.scheduled', amount), message });
    }
    void navigate({
      to: '/w/$workspace/campaigns/$campaign',
      params: { workspace, campaign: campaign.id },
      ignoreBlocker: true,
    });
  };
}
