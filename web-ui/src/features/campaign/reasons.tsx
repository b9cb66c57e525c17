import { Link } from '@tanstack/react-router';
import type { FailureKind, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds, near } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { ReasonList, type ReasonRow } from '../../ui/reason-list.tsx';
import styles from './campaign.module.css';
import { sum } from './sums.ts';

type Props = {
  workspace: string;
  reasons: readonly ReasonGroup[] | undefined;
  failing: boolean;
  chosen: readonly FailureKind[];
  onKinds: (kinds: FailureKind[]) => void;
  onRetry: (kind: FailureKind) => void;
};

const NAMED = 2;

/** Why posts did not simply go out: what a person can do first, then what takes its time. */
export function Reasons(props: Props) {
  const t = useWords(en);
  const row = useRow(props);
  const { reasons, failing } = props;
  const yours = reasons?.filter(({ needsYou }) => needsYou) ?? [];
  const later = reasons?.filter(({ needsYou }) => !needsYou) ?? [];
  const actions = t('reasons.actions', { count: yours.length });
  return (
    <section className={styles.reasons} aria-labelledby="needs-you">
      <div className={styles.sideHead}>
        <h2 id="needs-you" className={styles.title}>
          {t('reasons.title')}
        </h2>
        {yours.length > 0 && (
          <span className={styles.amount}>{t('reasons.summary', { count: sum(yours), actions })}</span>
        )}
      </div>
      {yours.length > 0 && <ReasonList label={t('reasons.title')} rows={yours.map(row)} />}
      {reasons && yours.length === 0 && <p className={styles.none}>{t('reasons.empty')}</p>}
      {!reasons && failing && <p className={styles.none}>{t('reasons.failed')}</p>}
      {later.length > 0 && (
        <>
          <h3 className={styles.later}>{t('reasons.later')}</h3>
          <ReasonList label={t('reasons.later')} rows={later.map(row)} />
        </>
      )}
    </section>
  );
}

function useRow({ workspace, reasons, chosen, onKinds, onRetry }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const zone = useZone();
  const again = (kind: FailureKind) =>
    sum(reasons?.filter((each) => each.retried && each.kind === kind) ?? []);
  const few = (names: readonly string[]): string => {
    const more = names.length > NAMED ? [t('reasons.more', { count: names.length - NAMED })] : [];
    return [...names.slice(0, NAMED), ...more].join(', ');
  };
  const facts = ({ platforms, since, nextLook, retryAfter }: ReasonGroup): string => {
    const [first] = platforms;
    const where =
      platforms.length === 1 && first
        ? nameOf(first.platform)
        : few(platforms.map(({ platform, count }) => `${nameOf(platform)} ${count}`));
    const time = nextLook
      ? t('reasons.nextLook', { time: clockSeconds(nextLook, zone) })
      : retryAfter
        ? t('reasons.until', { time: near(retryAfter, zone, new Date()) })
        : since && t('reasons.since', { time: near(since, zone, new Date()) });
    return [where, time].filter(Boolean).join(' · ');
  };
  const action = (group: ReasonGroup) => {
    const pick = () => onKinds([group.kind]);
    const quiet = (
      <Button variant="quiet" size="small" onClick={pick}>
        {t('reasons.look')}
        <span className="ck-visually-hidden"> {group.sentence}</span>
      </Button>
    );
    switch (group.needsYou ? group.action : 'NONE') {
      case 'RECONNECT':
        return (
          <Link
            to="/w/$workspace/accounts"
            params={{ workspace }}
            search={{
              health: 'SIGNED_OUT',
              platform: group.platforms.map(({ platform }) => platform).join('.'),
            }}
            className={buttonClass({ variant: 'default', size: 'small' })}
          >
            {t('reasons.reconnect', { count: group.accountIds.length })}
          </Link>
        );
      case 'RETRY':
        return (
          <Button variant="default" size="small" onClick={() => onRetry(group.kind)}>
            {t('reasons.retry', { count: again(group.kind) })}
          </Button>
        );
      case 'LOOK':
      case 'NONE':
        return quiet;
    }
  };
  return (group: ReasonGroup): ReasonRow => ({
    key: `${group.needsYou} ${group.kind} ${group.sentence}`,
    count: group.count,
    tone: toneOf(group),
    title: group.sentence.replace(/\.$/, ''),
    facts: facts(group),
    action: action(group),
    picked: chosen.includes(group.kind),
    onPick: () => onKinds(chosen.includes(group.kind) ? [] : [group.kind]),
  });
}

const toneOf = ({ kind, needsYou }: ReasonGroup): ReasonRow['tone'] => {
  if (kind === 'UNCONFIRMED') return 'unknown';
  return needsYou ? 'attention' : 'failed';
};
