import { Link, useMatches } from '@tanstack/react-router';
import type { PostSearch } from '../../api/post-search.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { Icon } from '../../ui/icons.tsx';
import styles from './breadcrumb.module.css';

/**
 * Where one is. Each route gives its part as `crumb` in its loader's data or static data. On a narrow screen only the
 * nearest place above is left, as an arrow back.
 */
export function Breadcrumb({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const here = useMatches({ select: (matches) => matches.at(-1) });
  const place = here?.staticData.place;
  const crumb = crumbOf(here?.loaderData) ?? (here?.staticData.crumb && t(here.staticData.crumb));
  const within = withinOf(here?.loaderData);
  return (
    <nav className={styles.crumbs} aria-label="Breadcrumb">
      {place && crumb && (
        <>
          <Link
            to={`/w/$workspace/${place}`}
            params={{ workspace }}
            className={within ? `${styles.up} ${styles.far}` : styles.up}
            activeOptions={{ exact: true }}
          >
            <Icon name="chevronLeft" className={styles.back} />
            <span className={styles.name}>{t(place)}</span>
          </Link>
          <Icon name="chevronRight" size={12} className={styles.next} />
        </>
      )}
      {within && (
        <>
          <Link
            to="/w/$workspace/campaigns/$campaign"
            params={{ workspace, campaign: within.id }}
            search={within.search}
            className={styles.up}
          >
            <Icon name="chevronLeft" className={styles.back} />
            <span className={styles.name}>{within.name || t('campaign')}</span>
          </Link>
          <Icon name="chevronRight" size={12} className={styles.next} />
        </>
      )}
      <span className={styles.here} aria-current="page">
        {crumb ?? (place && t(place))}
      </span>
    </nav>
  );
}

function crumbOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('crumb' in data)) return undefined;
  return typeof data.crumb === 'string' ? data.crumb : undefined;
}

type Within = { id: string; name: string; search: PostSearch };

/** The campaign that a page belongs to, and which of its posts one has come from. */
function withinOf(data: unknown): Within | undefined {
  if (typeof data !== 'object' || data === null || !('within' in data)) return undefined;
  return data.within as Within;
}
