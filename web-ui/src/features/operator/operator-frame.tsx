import type { ReactNode } from 'react';
import type { Me } from '../../api/types.ts';
import { browserZone } from '../../lib/time.ts';
import { ZoneProvider } from '../../lib/zone.tsx';
import { Shell } from '../shell/index.ts';

/** The frame of pages outside workspaces: that of the person's first workspace, where there is one. */
export function OperatorFrame({ me, children }: { me: Me; children: ReactNode }) {
  const workspace = me.workspaces[0]?.id;
  if (workspace) return <Shell workspace={workspace}>{children}</Shell>;
  return (
    <ZoneProvider zone={browserZone()}>
      <main id="main">{children}</main>
    </ZoneProvider>
  );
}
