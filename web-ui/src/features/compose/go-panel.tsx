import { Checkbox } from '@mantine/core';
import type { ApiProblem } from '../../api/problem.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { dayAndClock, toInstant } from '../../lib/time.ts';
import { useKey } from '../../lib/use-key.ts';
import { useNow } from '../../lib/use-now.ts';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { FormError } from '../../ui/form-error.tsx';
import type { Draft } from './draft.ts';
import styles from './go-panel.module.css';
import type { Checked } from './use-check.ts';
import type { WhyNot } from './why-not.ts';

type Props = {
  draft: Draft;
  /** A series is changed. */
  isChange: boolean;
  platforms: number;
  checked: Checked;
  /** Why the person may not send at all. */
  refusal: string | undefined;
  reason: WhyNot | undefined;
  busy: boolean;
  problem: ApiProblem | undefined;
  onLeaveOut: (leaveOut: boolean) => void;
  onGo: () => void;
};

/** The one button, which says exactly what it will do. */
export function GoPanel({
  draft,
  isChange,
  platforms,
  checked,
  refusal,
  reason,
  busy,
  problem,
  onLeaveOut,
  onGo,
}: Props) {
  const t = useWords(en);
  const { verb, detail } = useGoWords(draft, isChange, platforms, postsOf(draft, checked));
  const words = useWhyNotWords(reason);
  const blocked = checked.found?.blocked ?? 0;
  const free = refusal === undefined && reason === undefined && !busy;
  useKey('ctrl+Enter', () => free && onGo());
  return (
    <section className={styles.panel} aria-label={verb}>
      {blocked > 0 && (
        <Checkbox
          label={t('go.leave', { count: blocked, n: count(blocked) })}
          checked={draft.leaveOut}
          onChange={(event) => onLeaveOut(event.currentTarget.checked)}
        />
      )}
      <FormError>{problem?.message}</FormError>
      <DisabledReason reason={refusal ?? words}>
        <button
          type="button"
          className={styles.go}
          aria-busy={busy || undefined}
          onClick={() => free && onGo()}
        >
          <span className={styles.words}>
            <span className={styles.verb}>{verb}</span>
            <span className={styles.detail}>{busy ? t('go.sending') : (words ?? detail)}</span>
          </span>
          <kbd className={styles.key}>Ctrl Enter</kbd>
        </button>
      </DisabledReason>
    </section>
  );
}

/** How many posts leave: the blocked ones only count while they are not left out. */
function postsOf({ chosen, leaveOut }: Draft, { found }: Checked): number {
  return leaveOut && found ? chosen.size - found.blocked : chosen.size;
}

type GoWords = { verb: string; detail: string };

function useGoWords({ when }: Draft, isChange: boolean, platforms: number, posts: number): GoWords {
  const t = useWords(en);
  const now = useNow(60_000);
  const n = count(posts);
  if (when.kind === 'now') {
    const names = t('who.platforms', { count: platforms });
    const accounts = t('go.accounts', { count: posts, n, platforms: names });
    return { verb: t('go.publish', { count: posts, n }), detail: t('go.to', { accounts }) };
  }
  if (when.kind === 'queue') return { verb: t('go.queue', { count: posts, n }), detail: t('go.queueWords') };
  const complete = when.date !== '' && when.time !== '';
  const time = complete
    ? dayAndClock(toInstant(`${when.date}T${when.time}`, when.zone), when.zone, now)
    : '–';
  if (isChange) return { verb: t('go.change'), detail: t('go.changeWords') };
  if (when.kind === 'series') {
    return { verb: t('go.series'), detail: t('go.seriesWords', { count: posts, n, time, zone: when.zone }) };
  }
  return { verb: t('go.schedule', { count: posts, n }), detail: t('go.for', { time, zone: when.zone }) };
}

function useWhyNotWords(reason: WhyNot | undefined): string | undefined {
  const t = useWords(en);
  if (!reason) return undefined;
  const amount = 'count' in reason ? { count: reason.count, n: count(reason.count) } : {};
  return t(`go.whyNot.${reason.why}`, amount);
}
