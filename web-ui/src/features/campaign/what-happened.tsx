import type { PostItem } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { clock, clockSeconds, dayAndClock, dayNumber, precise, span } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';

type Words = Say<typeof en>;
const HOUR = 3_600_000;

/** What has happened to a post or is waited for, in a few words. */
export function WhatHappened({ post, held }: { post: PostItem; held: boolean }) {
  const t = useWords(en);
  const zone = useZone();
  const nameOf = usePlatformName();
  const { failure, nextLook, state } = post;
  if (failure && (state === 'ATTENTION' || state === 'FAILED')) {
    const look = nextLook ? ` ${t('what.nextLook', { time: clockSeconds(nextLook, zone) })}` : '';
    return failure.sentence.replace(/\.$/, look && '.') + look;
  }
  switch (state) {
    case 'PLANNED':
    case 'PREPARED':
      return held ? t('what.held') : <Leaves at={post.slot} />;
    case 'WAITING':
      return post.waitsUntil ? t('what.waitsUntil', { time: clock(post.waitsUntil, zone) }) : t('what.waits');
    case 'SENDING':
      return <Waiting since={post.sentAt ?? post.stateSince} />;
    case 'ACCEPTED':
      return t('what.atWork', { platform: nameOf(post.account.platform) });
    case 'PUBLISHED':
      return answered(t, post);
    case 'SKIPPED':
      return t('what.skipped');
    case 'CANCELLED':
      return t('what.cancelled');
    case 'ATTENTION':
    case 'FAILED':
      return null;
  }
}

function answered(t: Words, { sentAt, publishedAt }: PostItem): string {
  if (!sentAt || !publishedAt) return t('what.found');
  return t('what.answered', { span: precise(Date.parse(publishedAt) - Date.parse(sentAt)) });
}

function Waiting({ since }: { since: string }) {
  const t = useWords(en);
  const now = useNow(1_000);
  return t('what.waitingAnswer', { span: span(Math.max(0, now.getTime() - Date.parse(since))) });
}

function Leaves({ at }: { at: string }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(Math.abs(Date.parse(at) - Date.now()) < HOUR ? 1_000 : 60_000);
  const left = Date.parse(at) - now.getTime();
  if (left <= 0) return t('what.leavesNow');
  if (left < HOUR) return t('what.leavesIn', { span: span(left) });
  const today = dayNumber(at, zone) === dayNumber(now, zone);
  return t('what.leavesAt', { time: today ? clock(at, zone) : dayAndClock(at, zone, now) });
}
