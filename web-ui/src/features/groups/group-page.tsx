import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { workspaceQuery } from '../../api/queries.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { refusedConnect } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import styles from './groups.module.css';
import { Members } from './members.tsx';
import { groupQuery } from './queries.ts';
import { QueuePanel } from './queue-panel.tsx';

const DeleteDialog = lazily(() => import('./delete-dialog.tsx'));

/** One group: who is in it, and when what is added to its queue leaves. */
export function GroupPage({ workspace, id }: { workspace: string; id: string }) {
  const t = useWords(en);
  const said = useWords(common);
  const { data: group } = useSuspenseQuery(groupQuery(workspace, id));
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const [asked, ask] = useState(false);
  const refused = refusedConnect(figures.role);
  const refusal = refused && said('can.group');
  return (
    <div className={styles.page}>
      <PageHeader
        title={group.name}
        actions={
          <DisabledReason reason={refusal}>
            <Button variant="danger" icon="trash" onClick={() => ask(true)}>
              {t('delete.verb')}
            </Button>
          </DisabledReason>
        }
      />
      <div className={styles.columns}>
        <Members key={group.revision} workspace={workspace} group={group} refusal={refusal} />
        <QueuePanel workspace={workspace} group={id} home={figures.zone} refusal={refusal} />
      </div>
      {asked && (
        <Suspense fallback={null}>
          <DeleteDialog workspace={workspace} group={group} onClose={() => ask(false)} />
        </Suspense>
      )}
    </div>
  );
}
