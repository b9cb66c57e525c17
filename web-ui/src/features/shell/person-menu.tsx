import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { WhenWanted } from '../../ui/when-wanted.tsx';
import styles from './person-menu.module.css';

const Items = lazily(() => import('./person-menu-items.tsx'));

/** Who is signed in, and what one can do about it. */
export function PersonMenu() {
  const t = useWords(en);
  const { data: me } = useSuspenseQuery(meQuery);
  const name = me.name ?? me.username;
  return (
    <WhenWanted
      label={t('person', { name })}
      className={styles.person}
      face={<span data-initials={initials(name)} />}
    >
      {(button) => <Items name={name} operator={me.operator} button={button} />}
    </WhenWanted>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word.charAt(0)) : [name.slice(0, 2)];
  return letters.join('').toUpperCase();
}
