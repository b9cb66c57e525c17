import type { Series } from '../../api/types.ts';
import en from '../../i18n/en/series.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Picture } from '../../ui/picture.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './series.module.css';

/** What each campaign says and shows, and who posts it. */
export function SeriesContent({
  workspace,
  series: { content, audience },
}: {
  workspace: string;
  series: Series;
}) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const accounts = audience.accountIds?.length ?? 0;
  const platforms = audience.platforms ?? [];
  const groups = audience.groupIds?.length ?? 0;
  return (
    <aside className={styles.side} aria-label={t('what')}>
      <section className={styles.box} aria-labelledby="series-content">
        <h2 id="series-content" className={styles.title}>
          {t('what')}
        </h2>
        {(content.mediaIds ?? []).map((id) => (
          <Picture
            key={id}
            className={styles.picture}
            source={`/api/v1/workspaces/${workspace}/media/${id}/content`}
            alt={content.altTexts?.[id] ?? ''}
          />
        ))}
        <p className={styles.text}>{content.text}</p>
      </section>
      <section className={styles.box} aria-labelledby="series-who">
        <h2 id="series-who" className={styles.title}>
          {t('who.title')}
        </h2>
        {accounts > 0 && (
          <p className={styles.words}>{t('who.accounts', { count: accounts, n: count(accounts) })}</p>
        )}
        {groups > 0 && <p className={styles.words}>{t('who.groups', { count: groups })}</p>}
        {platforms.map((slug) => (
          <p key={slug} className={styles.whole}>
            <PlatformBadge slug={slug} />
            {t('who.platform', { name: nameOf(slug) })}
          </p>
        ))}
      </section>
    </aside>
  );
}
