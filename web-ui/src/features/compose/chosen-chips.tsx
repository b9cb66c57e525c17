import { useState } from 'react';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { FilterChip } from '../../ui/filter-button.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { byPlatform } from './picker.ts';
import styles from './who.module.css';

type Props = {
  accounts: readonly Account[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], into: boolean) => void;
};

const SHOWN = 4;

/** The chosen accounts by platform; a click takes a platform out again. */
export function ChosenChips({ accounts, chosen, onChoose }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const [all, setAll] = useState(false);
  const groups = byPlatform(
    accounts.filter(({ id }) => chosen.has(id)),
    nameOf,
  );
  if (groups.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, groups.length - SHOWN);
  return (
    <div className={styles.chips}>
      {groups.slice(0, groups.length - hidden).map(([slug, own]) => (
        <FilterChip
          key={slug}
          name={`${nameOf(slug)} ${count(own.length)}`}
          removes={t('who.remove')}
          onRemove={() =>
            onChoose(
              own.map(({ id }) => id),
              false,
            )
          }
        />
      ))}
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('who.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}
