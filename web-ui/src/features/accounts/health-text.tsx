import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { clock, dateOf, near, span } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { StateText } from '../../ui/state.tsx';

/** How an account is, in words and with the date that matters. */
export function HealthText({ health, now }: { health: Account['health']; now: Date }) {
  const words = useHealthWords(health, now);
  return (
    <span title={health.sentence}>
      <StateText health={health.state}>{words}</StateText>
    </span>
  );
}

function useHealthWords({ state, since, until }: Account['health'], now: Date): string | undefined {
  const t = useWords(en);
  const zone = useZone();
  switch (state) {
    case 'SIGNED_OUT':
      return since && t('state.signedOut', { day: dateOf(since, zone, now) });
    case 'EXPIRES_SOON':
      return until && t('state.expiresIn', { span: span(Date.parse(until) - now.getTime()) });
    case 'AT_LIMIT':
      return until && t('state.limitUntil', { time: clock(until, zone) });
    case 'NOT_REACHED':
      return since && t('state.notReached', { time: near(since, zone, now) });
    case 'HEALTHY':
    case 'SWITCHED_OFF':
      return undefined;
    default:
      return state satisfies never;
  }
}
