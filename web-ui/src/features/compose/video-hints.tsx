import type { Account, VideoLimit } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { bytes } from '../../lib/numbers.ts';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './media.module.css';
import { videoLength } from './video-length.ts';

const SHOWN = 8;

/** What each chosen platform takes of videos, told before the check has to refuse one. */
export function VideoHints({ chosen }: { chosen: readonly Account[] }) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const all = new Set(
    chosen.map(({ platform, limits: { videos } }) =>
      videos
        ? t('video.takes', { name: nameOf(platform), what: taken(t, videos) })
        : t('video.none', { name: nameOf(platform) }),
    ),
  );
  const shown = [...all].sort((a, b) => a.localeCompare(b)).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.limits} aria-label={t('video.label')}>
      {shown.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
      {all.size > SHOWN && <li>{t('video.more', { count: all.size - SHOWN })}</li>}
    </ul>
  );
}

function taken(t: Say<typeof en>, { max, bytes: size, maxDurationMs, besidePictures }: VideoLimit): string {
  const parts = [t('video.max', { count: max }), t('video.size', { size: bytes(size) })];
  if (maxDurationMs !== undefined) parts.push(t('video.length', { length: videoLength(maxDurationMs) }));
  if (!besidePictures) parts.push(t('video.alone'));
  return parts.join(', ');
}
