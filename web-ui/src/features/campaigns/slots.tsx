import { shownCampaign } from '../../api/shown.ts';
import type { CampaignItem } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import common from '../../i18n/en/common.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { clock, clockSeconds, day, dayAndClock, dayNumber, near, span } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import styles from './campaigns.module.css';

type Words = Say<typeof en>;
const HOUR = 3_600_000;

/** When the next post leaves, and how soon that is. */
export function NextSlot({ item }: { item: CampaignItem }) {
  const t = useWords(en);
  if (shownCampaign(item) === 'PAUSED') return <Two first={t('held')} second={t('heldWords')} />;
  if (item.nextSlot === undefined || item.state === 'CANCELLED' || item.state === 'FINISHED')
    return common.none;
  return <Soon at={item.nextSlot} />;
}

function Soon({ at }: { at: string }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(Math.abs(Date.parse(at) - Date.now()) < HOUR ? 1_000 : 30_000);
  const left = Date.parse(at) - now.getTime();
  const today = dayNumber(at, zone) === dayNumber(now, zone);
  const second = () => {
    if (left < -5_000) return t('late', { span: span(left) });
    if (left < HOUR) return t('in', { span: span(Math.max(0, left)) });
    return today ? t('todayIn', { span: span(left) }) : day(at, zone, now);
  };
  return <Two first={clockSeconds(at, zone)} second={second()} />;
}

/** When the last post leaves or has left. */
export function LastSlot({ item }: { item: CampaignItem }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const { lastSlot: at, counts } = item;
  if (shownCampaign(item) === 'PAUSED')
    return <Two first={common.none} second={t('resumeWait', { count: open(counts) })} />;
  if (at === undefined) return common.none;
  const today = dayNumber(at, zone) === dayNumber(now, zone);
  return <Two first={clockSeconds(at, zone)} second={today ? t('today') : day(at, zone, now)} />;
}

function Two({ first, second }: { first: string; second: string }) {
  return (
    <>
      <span className={styles.first}>{first}</span>
      <span className={styles.second}>{second}</span>
    </>
  );
}

const open = ({ planned, prepared, waiting }: CampaignItem['counts']): number => planned + prepared + waiting;

/** What holds up the rest of the posts: the one thing most worth knowing. */
export function useRest(): (item: CampaignItem) => string {
  const t = useWords(en);
  return (item) => {
    const { counts } = item;
    if (shownCampaign(item) === 'PAUSED') return t('rest.held', { count: count(open(counts)) });
    if (counts.waiting > 0) return waiting(t, counts.waiting);
    const order = ['sending', 'prepared', 'failed', 'skipped', 'cancelled'] as const;
    const first = order.find((part) => counts[part] > 0);
    return first ? t(`rest.${first}`, { count: count(counts[first]) }) : '';
  };
}

const waiting = (t: Words, amount: number): string => t('rest.waiting', { count: amount });

/** What is known of a draft. */
export function useDraftWords(): (item: CampaignItem) => string {
  const t = useWords(en);
  const zone = useZone();
  return ({ createdAt }) => t('draft', { time: near(createdAt, zone, new Date()) });
}

/** The next slot on one line. */
export function useNextWords(): (item: CampaignItem) => string {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  return (item) => {
    const at = (instant: string) =>
      dayNumber(instant, zone) === dayNumber(now, zone)
        ? clock(instant, zone)
        : dayAndClock(instant, zone, now);
    if (shownCampaign(item) === 'PAUSED') return t('heldShort');
    if (item.state === 'DRAFT') return t('noDate');
    const over = item.state === 'FINISHED' || item.state === 'CANCELLED' || item.nextSlot === undefined;
    if (!over && item.nextSlot) return t('next', { time: at(item.nextSlot) });
    return item.lastSlot ? t('over', { time: at(item.lastSlot) }) : common.none;
  };
}
