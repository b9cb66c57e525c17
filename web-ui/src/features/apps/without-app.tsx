import type { Platform, PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import styles from './apps.module.css';

type Props = {
  platforms: readonly Platform[];
  apps: readonly PlatformApp[];
  refusal: string | undefined;
  onAdd: (slug: string) => void;
};

/** Platforms where one registers an app, and none is known yet. */
export function WithoutApp({ platforms, apps, refusal, onAdd }: Props) {
  const t = useWords(en);
  const known = new Set(apps.filter(({ automatic }) => !automatic).map(({ platform }) => platform));
  const without = platforms
    .filter(({ slug, app }) => app && !known.has(slug))
    .sort((a, b) => Number(b.app?.required) - Number(a.app?.required));
  if (without.length === 0) return null;
  return (
    <section aria-labelledby="without-app">
      <h2 id="without-app" className={styles.title}>
        {t('without')}
      </h2>
      <ul className={styles.without}>
        {without.map(({ slug, name, app }) => (
          <li key={slug} className={styles.one}>
            <PlatformBadge slug={slug} />
            <span className={styles.name}>{name}</span>
            <span className={styles.of}>{t(app?.required ? 'needed' : 'possible')}</span>
            <DisabledReason reason={refusal}>
              <Button
                variant="default"
                size="small"
                aria-label={t('addFor', { platform: name })}
                onClick={() => onAdd(slug)}
              >
                {t('add')}
              </Button>
            </DisabledReason>
          </li>
        ))}
      </ul>
    </section>
  );
}
