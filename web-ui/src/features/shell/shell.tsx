import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMatches, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { healthQuery, platformsQuery, workspaceQuery } from '../../api/queries.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { useKey } from '../../lib/use-key.ts';
import { ZoneProvider } from '../../lib/zone.tsx';
import { PlatformsProvider } from '../../ui/platform-badge.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { HealthBanner } from './health-banner.tsx';
import { Navigation } from './navigation.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** The frame around every page of a workspace. A route asks for the narrow rail by `staticData.rail`. */
export function Shell({ workspace, children }: { workspace: string; children: ReactNode }) {
  const t = useWords(en);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const health = useQuery(healthQuery);
  useReadAgain(health.isError);
  const navigate = useNavigate();
  const main = useBeginning();
  const rail = useMatches({ select: (matches) => matches.some((match) => match.staticData.rail) });
  useKey('c', () => navigate({ to: '/w/$workspace/campaigns/new', params: { workspace } }));
  return (
    <ZoneProvider zone={figures.zone}>
      <PlatformsProvider platforms={platforms}>
        <div className={styles.shell} data-rail={rail || undefined}>
          <a className={styles.skip} href="#main">
            {t('skip')}
          </a>
          <Navigation figures={figures} rail={rail} />
          <div className={styles.right}>
            <TopBar figures={figures} health={health.data} away={health.isError} />
            <HealthBanner health={health.data} away={health.isError} late={figures.latePosts} />
            <main ref={main} id="main" className={styles.main} tabIndex={-1}>
              {children}
            </main>
          </div>
          <BottomBar workspace={workspace} />
        </div>
      </PlatformsProvider>
    </ZoneProvider>
  );
}

/** When the server is back, everything shown is read again at once. */
function useReadAgain(away: boolean): void {
  const queries = useQueryClient();
  const before = useRef(away);
  useEffect(() => {
    if (before.current && !away) void queries.invalidateQueries();
    before.current = away;
  }, [queries, away]);
}

/** Every page begins at its content: what had the focus before has gone, or stands in front of it. */
function useBeginning() {
  const main = useRef<HTMLElement>(null);
  const shown = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page
  useEffect(() => {
    const inside = main.current?.contains(document.activeElement) ?? false;
    if (!inside) main.current?.focus({ preventScroll: true });
  }, [shown]);
  return main;
}
