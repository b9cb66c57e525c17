import { useState } from 'react';
import type { Platform } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import styles from './connect.module.css';

type Props = { platforms: readonly Platform[]; onChoose: (platform: Platform) => void };

/** All platforms, each with how it is connected. */
export function PlatformChoice({ platforms, onChoose }: Props) {
  const t = useWords(en);
  const [q, setQ] = useState('');
  const shown = platforms.filter((each) => each.name.toLowerCase().includes(q.toLowerCase()));
  return (
    <>
      <SearchField label={t('search')} value={q} onChange={setQ} wide autoFocus />
      <ul className={styles.choice} aria-label={t('which')}>
        {shown.map((platform) => (
          <li key={platform.slug}>
            <button type="button" className={styles.option} onClick={() => onChoose(platform)}>
              <PlatformBadge slug={platform.slug} size={26} />
              <span className={styles.name}>{platform.name}</span>
              <span className={styles.how}>
                {platform.availability === 'OPEN'
                  ? t(`${platform.connect.kind}`)
                  : t(`${platform.availability}`)}
              </span>
              <Icon name="chevronRight" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t('none')}</p>}
    </>
  );
}
