import en from '../i18n/en/states.json';
import { useWords } from '../i18n/index.ts';
import { clock, dateOf, near, span } from '../lib/time.ts';
import { useZone } from '../lib/zone.tsx';
import { StateText } from './state.tsx';
import type { HealthWord } from './states.ts';

type Health = { state: HealthWord; since?: string; until?: string; sentence?: string };

/** How an account is, in words and with the date that matters. */
export function HealthText({ health, now }: { health: Health; now: Date }) {
  const words = useHealthWords()(health, now);
  return (
    <StateText health={health.state} title={health.sentence}>
      {words}
    </StateText>
  );
}

/** The words alone. */
export function useHealthWords(): (health: Health, now: Date) => string {
  const t = useWords(en);
  const zone = useZone();
  return ({ state, since, until }, now) => {
    const plain = t(`health.${state}`);
    switch (state) {
      case 'SIGNED_OUT':
        return since ? t('since.signedOut', { day: dateOf(since, zone, now) }) : plain;
      case 'EXPIRES_SOON':
        return until ? t('since.expiresIn', { span: wholeDays(Date.parse(until) - now.getTime()) }) : plain;
      case 'AT_LIMIT':
        return until ? t('since.limitUntil', { time: clock(until, zone) }) : plain;
      case 'NOT_REACHED':
        return since ? t('since.notReached', { time: near(since, zone, now) }) : plain;
      case 'HEALTHY':
      case 'SWITCHED_OFF':
        return plain;
      default:
        return state satisfies never;
    }
  };
}

/** From a day on, hours do not matter. */
const wholeDays = (left: number): string => span(left < DAY ? left : Math.round(left / DAY) * DAY);
const DAY = 86_400_000;
