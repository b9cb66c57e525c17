import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.ts';
import type { Workspace } from '../../api/types.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { Icon } from '../../ui/icons.tsx';
import { WhenWanted } from '../../ui/when-wanted.tsx';
import styles from './workspace-switch.module.css';

const Items = lazily(() => import('./workspace-menu-items.tsx'));

/** The workspace one is in; a menu where the person belongs to several. */
export function WorkspaceSwitch({ figures }: { figures: Workspace }) {
  const t = useWords(en);
  const { data: me } = useSuspenseQuery(meQuery);
  if (me.workspaces.length < 2) {
    return (
      <div className={styles.workspace}>
        <Face figures={figures} />
      </div>
    );
  }
  const face = (
    <>
      <Face figures={figures} />
      <Icon name="chevronDown" className={styles.more} />
    </>
  );
  return (
    <WhenWanted label={t('workspace', { name: figures.name })} className={styles.workspace} face={face}>
      {(button) => <Items me={me} button={button} />}
    </WhenWanted>
  );
}

function Face({ figures }: { figures: Workspace }) {
  const t = useWords(en);
  const initials = figures.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const { total } = figures.accounts;
  return (
    <>
      <span className={styles.initials} aria-hidden="true">
        {initials}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{figures.name}</span>
        <span className={styles.facts}>{t('accountCount', { count: total, n: count(total) })}</span>
      </span>
    </>
  );
}
