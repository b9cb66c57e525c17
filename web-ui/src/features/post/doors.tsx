import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { workspaceQuery } from '../../api/queries.ts';
import type { Post } from '../../api/types.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './post.module.css';

const DoorsDialog = lazily(() => import('./doors-dialog.tsx'));

/** Addresses by which the platform fetches files from here, and an end to them. */
export function Doors({ workspace, post }: { workspace: string; post: Post }) {
  const t = useWords(en);
  const said = useWords(common);
  const platform = usePlatformName()(post.account.platform);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const [asking, ask] = useState(false);
  const refused = refusedSchedule(figures.role);
  if (post.openDoors === 0 && !asking) return null;
  return (
    <section className={styles.box} aria-labelledby="doors">
      <h2 id="doors" className={styles.title}>
        {t('doors')}
      </h2>
      <p className={styles.doors}>{t('doorsWords', { platform, count: post.openDoors })}</p>
      <DisabledReason reason={refused && said(`can.${refused}`)}>
        <Button variant="default" size="small" onClick={() => ask(true)}>
          {t('close')}
        </Button>
      </DisabledReason>
      <Suspense fallback={null}>
        {asking && <DoorsDialog workspace={workspace} post={post} onClose={() => ask(false)} />}
      </Suspense>
    </section>
  );
}
