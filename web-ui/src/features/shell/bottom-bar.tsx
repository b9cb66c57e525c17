import { Link } from '@tanstack/react-router';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { Icon } from '../../ui/icons.tsx';
import styles from './bottom-bar.module.css';
import { usePlace } from './use-place.ts';

/** The places on a narrow screen. */
export function BottomBar({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const place = usePlace();
  return (
    <nav className={styles.bar} aria-label={t('places')}>
      <Link
        to="/w/$workspace/campaigns"
        params={{ workspace }}
        className={styles.place}
        data-here={place === 'campaigns' || undefined}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <Icon name="campaigns" size={20} />
        {t('campaigns')}
      </Link>
      <Link to="/w/$workspace/campaigns/new" params={{ workspace }} className={styles.place}>
        <span className={styles.create}>
          <Icon name="plus" size={18} />
        </span>
        {t('newShort')}
      </Link>
      <Link
        to="/w/$workspace/series"
        params={{ workspace }}
        className={styles.place}
        data-here={place === 'series' || undefined}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <Icon name="repeat" size={20} />
        {t('series')}
      </Link>
      <Link
        to="/w/$workspace/accounts"
        params={{ workspace }}
        className={styles.place}
        data-here={place === 'accounts' || undefined}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <Icon name="accounts" size={20} />
        {t('accounts')}
      </Link>
    </nav>
  );
}
