import { useSuspenseQuery } from '@tanstack/react-query';
import { workspaceQuery } from '../../api/queries.ts';
import { shownCampaign } from '../../api/shown.ts';
import type { Campaign, ReasonGroup } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import common from '../../i18n/en/common.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { count } from '../../lib/numbers.ts';
import { clockSeconds } from '../../lib/time.ts';
import { useKey } from '../../lib/use-key.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { Asked } from './asked.ts';
import styles from './campaign.module.css';
import { open, sum, unsent } from './sums.ts';
import { useGate } from './use-gate.tsx';

type Props = {
  workspace: string;
  campaign: Campaign;
  reasons: readonly ReasonGroup[];
  onAsk: (what: Asked) => void;
};

/** What can be done with the campaign now; what cannot says why. */
export function CampaignActions({ workspace, campaign, reasons, onAsk }: Props) {
  const t = useWords(en);
  const gate = useGate(workspace, campaign);
  const refusal = useRefusal(workspace);
  const shown = shownCampaign(campaign);
  const toggles = shown === 'PAUSED' || shown === 'PUBLISHING' || shown === 'SCHEDULED';
  const toggle = () => {
    if (refusal === undefined && toggles) gate.act(shown === 'PAUSED' ? 'resume' : 'pause');
  };
  useKey('p', toggle);
  const amount = (key: 'action.resume' | 'action.publishNow', of: number) =>
    t(key, { count: of, amount: count(of) });
  const accounts = campaign.audience.accountIds?.length ?? 0;
  return (
    <div className={styles.actions}>
      {campaign.temporal && (
        <a
          className={buttonClass({ variant: 'quiet' })}
          href={campaign.temporal}
          target="_blank"
          rel="noreferrer"
          data-action="temporal"
        >
          {t('temporal')}
          <Icon name="external" size={14} />
        </a>
      )}
      {(shown === 'SCHEDULED' || shown === 'PUBLISHING') && (
        <DisabledReason reason={refusal ?? (shown === 'PUBLISHING' ? t('why.publishing') : undefined)}>
          <Button variant="default" icon="clock" onClick={() => onAsk('reschedule')}>
            {t('action.reschedule')}
          </Button>
        </DisabledReason>
      )}
      {toggles && (
        <DisabledReason reason={refusal}>
          <Button variant="danger" icon="cancel" onClick={() => onAsk('cancel')}>
            {t('action.cancel')}
          </Button>
        </DisabledReason>
      )}
      <Retry reasons={reasons} refusal={refusal} onAsk={onAsk} />
      {toggles && (
        <DisabledReason reason={refusal}>
          <Button
            data-action="gate"
            icon={shown === 'PAUSED' ? 'play' : 'pause'}
            busy={gate.busy}
            onClick={toggle}
          >
            {shown === 'PAUSED' ? amount('action.resume', open(campaign.counts)) : t('action.pause')}
            <kbd className={styles.key}>P</kbd>
          </Button>
        </DisabledReason>
      )}
      {shown === 'DRAFT' && (
        <DisabledReason reason={refusal ?? (accounts === 0 ? t('why.nobody') : undefined)}>
          <Button busy={gate.busy} onClick={() => gate.act('schedule')}>
            {amount('action.publishNow', accounts)}
          </Button>
        </DisabledReason>
      )}
    </div>
  );
}

type ChangesProps = Omit<Props, 'reasons'> & {
  /** Whether only some of its posts are shown. */
  filtered: boolean;
};

/** What can be changed of a campaign that is no draft any more. */
export function CampaignChanges({ workspace, campaign, filtered, onAsk }: ChangesProps) {
  const t = useWords(en);
  const refusal = useRefusal(workspace);
  const { state, counts } = campaign;
  if (state === 'DRAFT' || state === 'CANCELLED') return null;
  return (
    <span className={styles.changes}>
      <DisabledReason reason={refusal ?? (unsent(counts) === 0 ? t('why.allOut') : undefined)}>
        <Button variant="quiet" size="small" onClick={() => onAsk('edit')}>
          {t('action.edit')}
        </Button>
      </DisabledReason>
      <DisabledReason reason={refusal}>
        <Button variant="quiet" size="small" onClick={() => onAsk('add')}>
          {t('action.add')}
        </Button>
      </DisabledReason>
      <DisabledReason reason={refusal ?? nothingToSkip(t, unsent(counts), filtered)}>
        <Button variant="quiet" size="small" onClick={() => onAsk('skip')}>
          {t('action.skip')}
        </Button>
      </DisabledReason>
    </span>
  );
}

/** All of them are skipped by a cancel, so that nobody does it by mistake. */
function nothingToSkip(t: Say<typeof en>, left: number, filtered: boolean): string | undefined {
  if (left === 0) return t('why.allOut');
  return filtered ? undefined : t('why.unfiltered');
}

function Retry({
  reasons,
  refusal,
  onAsk,
}: Pick<Props, 'reasons' | 'onAsk'> & { refusal: string | undefined }) {
  const t = useWords(en);
  const zone = useZone();
  const again = sum(reasons.filter(({ retried }) => retried));
  const unknown = reasons.filter(({ kind }) => kind === 'UNCONFIRMED');
  if (again === 0 && unknown.length === 0) return null;
  const look = unknown.flatMap(({ nextLook }) => nextLook ?? []).sort()[0];
  const notYet = [
    t('why.unconfirmed', { count: sum(unknown) }),
    ...(look ? [t('why.nextLook', { time: clockSeconds(look, zone) })] : []),
  ].join(' ');
  const shown = again > 0 ? again : sum(unknown);
  return (
    <DisabledReason reason={refusal ?? (again === 0 ? notYet : undefined)}>
      <Button data-action="retry" variant="default" icon="refresh" onClick={() => onAsk('retry')}>
        {t('action.retry', { count: shown, amount: count(shown) })}
      </Button>
    </DisabledReason>
  );
}

function useRefusal(workspace: string): string | undefined {
  const t = useWords(common);
  const { data } = useSuspenseQuery(workspaceQuery(workspace));
  const refused = refusedSchedule(data.role);
  return refused && t(`can.${refused}`);
}
