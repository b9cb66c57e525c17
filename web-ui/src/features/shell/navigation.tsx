import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Workspace } from '../../api/types.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Hint } from '../../ui/hint.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Logo } from '../../ui/logo.tsx';
import styles from './navigation.module.css';
import { usePlace } from './use-place.ts';
import { WorkspaceSwitch } from './workspace-switch.tsx';

/** The places of a workspace. On the rail words become names and tooltips. */
export function Navigation({ figures, rail }: { figures: Workspace; rail: boolean }) {
  const t = useWords(en);
  const place = usePlace();
  const workspace = figures.id;
  return (
    <nav className={styles.nav} aria-label={t('places')} data-rail={rail || undefined}>
      <Link to="/w/$workspace/campaigns" params={{ workspace }} className={styles.brand}>
        <Logo />
        <span className={styles.word}>clickKloudy</span>
      </Link>
      <WorkspaceSwitch figures={figures} />
      <Named name={t('newCampaign')} rail={rail}>
        <Link to="/w/$workspace/campaigns/new" params={{ workspace }} className={styles.create}>
          <Icon name="plus" />
          <span className={styles.word}>{t('newCampaign')}</span>
          <kbd className={styles.key}>C</kbd>
        </Link>
      </Named>
      <Named name={t('campaigns')} rail={rail}>
        <Link
          to="/w/$workspace/campaigns"
          params={{ workspace }}
          className={styles.place}
          data-here={place === 'campaigns' || undefined}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <Icon name="campaigns" />
          <span className={styles.word}>{t('campaigns')}</span>
          <span className={styles.count}>{count(figures.campaigns.total)}</span>
        </Link>
      </Named>
      <Named name={t('series')} rail={rail}>
        <Link
          to="/w/$workspace/series"
          params={{ workspace }}
          className={styles.place}
          data-here={place === 'series' || undefined}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <Icon name="repeat" />
          <span className={styles.word}>{t('series')}</span>
        </Link>
      </Named>
      <Named name={t('accounts')} rail={rail}>
        <Link
          to="/w/$workspace/accounts"
          params={{ workspace }}
          className={styles.place}
          data-here={place === 'accounts' || undefined}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <Icon name="accounts" />
          <span className={styles.word}>{t('accounts')}</span>
          <span className={styles.count}>{count(figures.accounts.total)}</span>
        </Link>
      </Named>
    </nav>
  );
}

function Named({ name, rail, children }: { name: string; rail: boolean; children: ReactElement }) {
  return (
    <Hint label={name} side="right" {...(!rail && { when: '(max-width: 87.99em)' })}>
      {children}
    </Hint>
  );
}
