import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useReducer, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { platformsQuery } from '../../api/queries.ts';
import type { Account, Campaign, Media, Series } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock } from '../../lib/time.ts';
import { toast } from '../../ui/toast.tsx';
import { audienceOf, chosenOf } from './audience.ts';
import { changed, type Draft, emptyDraft, hasWork, keptDraft, seriesDraft, type When } from './draft.ts';
import { fieldsOf, filledOf } from './options.ts';
import { checkOf, requestOf, sendingOf, seriesRequestOf } from './request.ts';
import { countersOf } from './text-length.ts';
import { useCheck } from './use-check.ts';
import { useFiles } from './use-files.ts';
import { useSend } from './use-send.ts';
import { useSendSeries } from './use-send-series.ts';
import { whyNot } from './why-not.ts';

/** What is gone on with: a draft, a series to change, or nothing yet. */
export type Opened =
  | { kind: 'new'; when: When }
  | { kind: 'draft'; campaign: Campaign }
  | { kind: 'series'; series: Series; media: readonly Media[] };

/** Everything the page knows and does: the draft, its check, its files, and sending it. */
export function useCompose(workspace: string, accounts: readonly Account[], opened: Opened) {
  const [first] = useState(() => draftOf(opened, accounts));
  const [draft, dispatch] = useReducer(changed, first);
  const { data: profiles } = useSuspenseQuery(platformsQuery);
  const chosen = accounts.filter(({ id }) => draft.chosen.has(id));
  const slugs = new Set(chosen.map(({ platform }) => platform));
  const fields = fieldsOf(profiles, slugs, draft);
  const said: Draft = { ...draft, options: filledOf(draft.options, fields) };
  const kept = opened.kind === 'draft' ? opened.campaign : undefined;
  const series = opened.kind === 'series' ? opened.series : undefined;
  const began = series?.schedule.local?.slice(0, 16);
  const files = useFiles(workspace, dispatch);
  const checked = useCheck(workspace, checkOf(said, began));
  const send = useSend(workspace, kept);
  const sendSeries = useSendSeries(workspace, series);
  const done = useDone(workspace);
  const doneSeries = useDoneSeries(workspace, series !== undefined);
  const left = leftOut(draft, checked.found?.blockedAccountIds);
  const audience = audienceOf(draft.chosen.difference(left), (series ?? kept)?.audience, accounts);
  const error = draft.when.kind === 'series' ? sendSeries.error : send.error;
  const go = () => {
    const again = seriesRequestOf(said, left);
    if (again) sendSeries.mutate({ ...again, audience }, { onSuccess: doneSeries });
    else send.mutate({ ...sendingOf(said, left), audience }, { onSuccess: (made) => done(made, draft) });
  };
  return {
    draft,
    dispatch,
    files,
    checked,
    chosen,
    counters: countersOf(draft.text, chosen, draft.files.length > 0),
    profiles,
    platforms: slugs,
    fields,
    reason: whyNot(draft, checked, new Date(), began),
    busy: send.isPending || sendSeries.isPending,
    unsaved:
      !(send.isSuccess || sendSeries.isSuccess) &&
      draft !== first &&
      (opened.kind !== 'new' || hasWork(draft)),
    problem: error ? toProblem(error) : undefined,
    go,
    save: () => send.mutate(requestOf(said), { onSuccess: (campaign) => done(campaign, draft) }),
  };
}

const leftOut = ({ leaveOut }: Draft, blocked: readonly string[] = []): ReadonlySet<string> =>
  new Set(leaveOut ? blocked : []);

function draftOf(opened: Opened, accounts: readonly Account[]): Draft {
  switch (opened.kind) {
    case 'new':
      return { ...emptyDraft(), when: opened.when };
    case 'draft':
      return keptDraft(opened.campaign, chosenOf(opened.campaign.audience, accounts));
    case 'series':
      return seriesDraft(opened.series, opened.media, chosenOf(opened.series.audience, accounts));
    default:
      return opened satisfies never;
  }
}

/** Says when the series comes next and goes to its page. */
function useDoneSeries(workspace: string, isChange: boolean) {
  const t = useWords(en);
  const navigate = useNavigate();
  return ({ id, next }: Series) => {
    const [first] = next;
    void toast({
      kind: 'done',
      title: t(isChange ? 'sent.seriesChanged' : 'sent.series'),
      ...(first && { message: t('sent.seriesNext', { time: first.text }) }),
    });
    void navigate({
      to: '/w/$workspace/series/$series',
      params: { workspace, series: id },
      ignoreBlocker: true,
    });
  };
}

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
