import type { PlatformProgress } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { LedgerBar } from '../../ui/ledger-bar.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './campaign.module.css';

type Props = {
  platforms: readonly PlatformProgress[];
  chosen: readonly string[];
  onChange: (platforms: string[]) => void;
};

/** How far each platform is; a click shows its posts. An hourglass says that some wait for a limit. */
export function PlatformList({ platforms, chosen, onChange }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const zone = useZone();
  const toggle = (slug: string) =>
    onChange(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  return (
    <section aria-labelledby="by-platform">
      <div className={styles.sideHead}>
        <h2 id="by-platform" className={styles.title}>
          {t('byPlatform')}
        </h2>
        <span className={styles.amount}>{platforms.length}</span>
        <span className={styles.lastSlot}>{t('lastSlot')}</span>
      </div>
      <ul className={styles.platforms} aria-label={t('byPlatform')}>
        {platforms.map(({ platform, counts, lastSlot }) => (
          <li key={platform}>
            <button
              type="button"
              className={`${styles.platform} ck-row`}
              aria-pressed={chosen.includes(platform)}
              onClick={() => toggle(platform)}
            >
              <PlatformBadge slug={platform} />
              <span className={styles.platformName}>{nameOf(platform)}</span>
              <span className={styles.platformBar}>
                <LedgerBar counts={counts} />
              </span>
              <span className={styles.platformSlot}>
                {counts.waiting > 0 && (
                  <span className={styles.waits} title={t('waitsHere', { count: counts.waiting })}>
                    <Glyph name="hourglass" size={13} />
                  </span>
                )}
                {lastSlot && clockSeconds(lastSlot, zone)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
