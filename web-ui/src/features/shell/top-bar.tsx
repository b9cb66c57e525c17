import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { Health, Workspace } from '../../api/types.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { clock } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { EngineState } from './engine-state.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './top-bar.module.css';

type Props = { figures: Workspace; health: Health | undefined; away: boolean };

/** Where one is, how the engine is, what time it is where. */
export function TopBar({ figures, health, away }: Props) {
  return (
    <header className={styles.bar}>
      <Breadcrumb workspace={figures.id} />
      <div className={styles.state}>
        <EngineState health={health} away={away} rate={figures.postsPerMinute} />
        <ZoneClock zone={figures.zone} />
        <SchemeButton />
        <PersonMenu />
      </div>
    </header>
  );
}

function ZoneClock({ zone }: { zone: string }) {
  const now = useNow(1_000);
  const [, ...place] = zone.split('/');
  return (
    <span className={styles.clock} title={zone}>
      <Icon name="clock" size={14} className={styles.clockIcon} />
      <strong>{clock(now, zone)}</strong>
      <span className={styles.zone}>{zone}</span>
      <span className={styles.place}>{place.join(' ').replaceAll('_', ' ') || zone}</span>
    </span>
  );
}

function SchemeButton() {
  const t = useWords(en);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <IconButton
      icon={other === 'dark' ? 'moon' : 'sun'}
      label={t(other === 'dark' ? 'toDark' : 'toLight')}
      onClick={() => setColorScheme(other)}
    />
  );
}
