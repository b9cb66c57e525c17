import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { appsQuery } from '../../api/apps.ts';
import { toProblem } from '../../api/problem.ts';
import { meQuery, platformsQuery, workspaceQuery } from '../../api/queries.ts';
import type { PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { refusedConnect } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Loading, Unreadable } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import styles from './apps.module.css';
import { AppsTable } from './apps-table.tsx';
import { WithoutApp } from './without-app.tsx';

const AddDialog = lazily(() => import('./add-dialog.tsx'));
const RenameDialog = lazily(() => import('./rename-dialog.tsx'));
const SecretDialog = lazily(() => import('./secret-dialog.tsx'));
const RemoveDialog = lazily(() => import('./remove-dialog.tsx'));

type Props = {
  workspace: string;
  /** The platform that an app is being added for; empty: to be chosen. */
  add: string | undefined;
  onAdd: (slug: string | undefined) => void;
};
type Dialog = { kind: 'rename' | 'secret' | 'remove'; app: PlatformApp };

/** Our registrations as a client at platforms: who needs one, which there are, and whether they work. */
export function AppsPage({ workspace, add, onAdd }: Props) {
  const t = useWords(en);
  const said = useWords(common);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: apps, error, refetch, dataUpdatedAt } = useQuery(appsQuery(workspace));
  const [dialog, setDialog] = useState<Dialog>();
  const refused = refusedConnect(figures.role);
  const refusal = refused && said('can.app');
  const retry = () => void refetch();
  const close = () => setDialog(undefined);
  const form = platforms.find(({ slug }) => slug === dialog?.app.platform)?.app;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <DisabledReason reason={refusal}>
            <Button icon="plus" onClick={() => onAdd('')}>
              {t('add')}
            </Button>
          </DisabledReason>
        }
        below={t('words')}
      />
      {error && apps && <StaleLine detail={toProblem(error).message} readAt={dataUpdatedAt} retry={retry} />}
      {error && !apps && (
        <Unreadable title={t('failed')} retry={retry}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!apps && !error && <Loading rows={6} height={47} words={t('reading')} />}
      {apps && (
        <div className={styles.page}>
          <AppsTable
            workspace={workspace}
            apps={apps}
            refusal={refusal}
            platforms={platforms}
            onSecret={(app) => setDialog({ kind: 'secret', app })}
            onRename={(app) => setDialog({ kind: 'rename', app })}
            onRemove={(app) => setDialog({ kind: 'remove', app })}
          />
          <WithoutApp platforms={platforms} apps={apps} refusal={refusal} onAdd={onAdd} />
        </div>
      )}
      <Suspense fallback={null}>
        {add !== undefined && refusal === undefined && (
          <AddDialog
            workspace={workspace}
            slug={add}
            operator={me.operator}
            onClose={() => onAdd(undefined)}
          />
        )}
        {dialog?.kind === 'rename' && <RenameDialog workspace={workspace} app={dialog.app} onClose={close} />}
        {dialog?.kind === 'secret' && form && (
          <SecretDialog workspace={workspace} app={dialog.app} form={form} onClose={close} />
        )}
        {dialog?.kind === 'remove' && <RemoveDialog workspace={workspace} app={dialog.app} onClose={close} />}
      </Suspense>
    </>
  );
}
