import { type ReactNode, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Campaign, ReasonGroup } from '../../api/types.ts';
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
  onClose: () => void;
};

/** Asks before posts leave again, with why they had not, and says which do not. */
export default function RetryDialog({ workspace, campaign, reasons, onClose }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const act = useAct(workspace, campaign.id);
  const nameOf = usePlatformName();
  const [platform, choose] = useState<string>();
  const all = reasons.filter(({ retried }) => retried);
  const platforms = byPlatform(all);
  const again = platform === undefined ? all : all.flatMap((group) => partOf(group, platform));
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
    act.mutate(
      { action: 'retryFailed', ...(platform !== undefined && { posts: { platforms: [platform] } }) },
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
      {platforms.length > 1 && (
        <fieldset className={dialogs.choices}>
          <legend>{t('retry.where')}</legend>
          <FilterChoice chosen={platform === undefined} onChoose={() => choose(undefined)}>
            {t('retry.everywhere', { count: sum(all), amount: count(sum(all)) })}
          </FilterChoice>
          {platforms.map(([slug, of]) => (
            <FilterChoice key={slug} chosen={platform === slug} onChoose={() => choose(slug)}>
              {nameOf(slug)} {count(of)}
            </FilterChoice>
          ))}
        </fieldset>
      )}
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

function FilterChoice(props: { chosen: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <Button
      variant={props.chosen ? 'primary' : 'default'}
      size="small"
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      {props.children}
    </Button>
  );
}

/** The platforms with how many of the posts are theirs, most first. */
function byPlatform(groups: readonly ReasonGroup[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { platforms } of groups)
    for (const { platform, count: of } of platforms) sums.set(platform, (sums.get(platform) ?? 0) + of);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** What of a reason is one platform's. */
function partOf(group: ReasonGroup, slug: string): ReasonGroup[] {
  const part = group.platforms.find(({ platform }) => platform === slug);
  return part ? [{ ...group, count: part.count }] : [];
}
