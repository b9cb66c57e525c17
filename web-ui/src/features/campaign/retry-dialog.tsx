import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Campaign, CampaignAction, FailureKind, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { near } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './campaign.module.css';
import dialogs from './dialogs.module.css';
import { useAct } from './queries.ts';
import { sum } from './sums.ts';

type Props = {
  workspace: string;
  campaign: Campaign;
  reasons: readonly ReasonGroup[];
  /** Only these to begin with. */
  only: FailureKind | undefined;
  onClose: () => void;
};

/** Asks before posts leave again, with why they had not, and says which do not. */
export default function RetryDialog({ workspace, campaign, reasons, only, onClose }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const act = useAct(workspace, campaign.id);
  const nameOf = usePlatformName();
  const [platform, choosePlatform] = useState<string>();
  const [kind, chooseKind] = useState(only);
  const all = reasons.filter(({ retried }) => retried);
  const at = (slug: string | undefined) =>
    slug === undefined ? all : all.flatMap((each) => partOf(each, slug));
  const again = at(platform).filter((group) => kind === undefined || group.kind === kind);
  const amount = sum(again);
  const rest = reasons
    .filter(({ retried }) => !retried)
    .flatMap((group) => {
      const many = { count: group.count };
      if (group.action === 'RECONNECT') return t('retry.reconnect', many);
      if (group.kind === 'UNCONFIRMED') return t('retry.look', many);
      if (!group.retryAfter) return [];
      return t('retry.until', { ...many, time: near(group.retryAfter, zone, new Date()) });
    });
  const confirm = () =>
    amount > 0 &&
    act.mutate(
      { action: 'retryFailed', ...chosen(platform, kind) },
      {
        onSuccess: ({ affected }) =>
          void toast({
            kind: 'done',
            title: t('retry.done', { count: affected, amount: count(affected) }),
            message: t('retry.leaves'),
          }),
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
        onSettled: onClose,
      },
    );
  return (
    <Confirm
      title={t('retry.ask', { count: amount, amount: count(amount) })}
      verb={t('action.retry', { count: amount, amount: count(amount) })}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Choices
        legend={t('retry.where')}
        options={byPlatform(all).map(([slug, of]) => [slug, nameOf(slug), of])}
        chosen={platform}
        onChoose={choosePlatform}
      />
      <Choices
        legend={t('retry.why')}
        options={byKind(at(platform)).map(([each, of]) => [each, t(`kind.${each}`), of])}
        chosen={kind}
        onChoose={chooseKind}
      />
      <ul className={styles.asked}>
        {again.map((group) => (
          <li key={`${group.kind} ${group.sentence}`}>
            <strong>{count(group.count)}</strong> {group.sentence}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p>
          {t('retry.left')}: {rest.join(', ')}.
        </p>
      )}
    </Confirm>
  );
}

type ChoicesProps<V extends string> = {
  legend: string;
  options: readonly (readonly [value: V, label: string, count: number])[];
  /** Absent: all of them. */
  chosen: V | undefined;
  onChoose: (value: V | undefined) => void;
};

/** All of them or one; nothing where there is no choice. */
function Choices<V extends string>({ legend, options, chosen, onChoose }: ChoicesProps<V>) {
  const t = useWords(en);
  if (options.length < 2 && chosen === undefined) return null;
  const all = options.reduce((sum, [, , of]) => sum + of, 0);
  const button = (value: V | undefined, words: string) => (
    <Button
      key={value ?? ''}
      variant={chosen === value ? 'primary' : 'default'}
      size="small"
      aria-pressed={chosen === value}
      onClick={() => onChoose(value)}
    >
      {words}
    </Button>
  );
  return (
    <fieldset className={dialogs.choices}>
      <legend>{legend}</legend>
      {button(undefined, t('retry.everywhere', { count: all, amount: count(all) }))}
      {options.map(([value, label, of]) => button(value, `${label} ${count(of)}`))}
    </fieldset>
  );
}

const chosen = (
  platform: string | undefined,
  kind: FailureKind | undefined,
): Pick<CampaignAction, 'posts'> =>
  platform === undefined && kind === undefined
    ? {}
    : { posts: { ...(platform !== undefined && { platforms: [platform] }), ...(kind && { kinds: [kind] }) } };

/** The platforms with how many of the posts are theirs, most first. */
function byPlatform(groups: readonly ReasonGroup[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { platforms } of groups)
    for (const { platform, count: of } of platforms) sums.set(platform, (sums.get(platform) ?? 0) + of);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** The kinds of failure with how many posts have them, most first. */
function byKind(groups: readonly ReasonGroup[]): (readonly [FailureKind, number])[] {
  const kinds = Map.groupBy(groups, ({ kind }) => kind);
  return [...kinds].map(([kind, own]) => [kind, sum(own)] as const).sort(([, a], [, b]) => b - a);
}

/** What of a reason is one platform's. */
function partOf(group: ReasonGroup, slug: string): ReasonGroup[] {
  const part = group.platforms.find(({ platform }) => platform === slug);
  return part ? [{ ...group, count: part.count }] : [];
}
