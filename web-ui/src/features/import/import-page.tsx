import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { platformsQuery, workspaceQuery } from '../../api/queries.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/import.json';
import { useWords } from '../../i18n/index.ts';
import { refusedConnect } from '../../lib/can.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ChooseList } from './choose-list.tsx';
import styles from './import.module.css';
import { ImportGo } from './import-go.tsx';
import { ImportTable } from './import-table.tsx';
import { useImport } from './use-import.ts';

/** Accounts from a list: which platform, what would be wrong with it, then one row after the other. */
export function ImportPage({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const said = useWords(common);
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const listed = platforms.filter(({ connect }) => connect.kind !== 'redirect' && connect.fields.length > 0);
  const [slug, setSlug] = useState('');
  const importing = useImport(workspace, t('tooLarge'));
  const platform = listed.find((each) => each.slug === slug);
  const refused = refusedConnect(figures.role);
  const back = (
    <Link to="/w/$workspace/accounts" params={{ workspace }} className={buttonClass({ variant: 'default' })}>
      {t('accounts')}
    </Link>
  );
  if (refused) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Empty title={said(`can.${refused}`)} action={back} />
      </>
    );
  }
  const { step, rows } = importing;
  return (
    <>
      <PageHeader title={t('title')} actions={step === 'done' && back} />
      <div className={styles.page}>
        <ChooseList
          platforms={listed}
          platform={platform}
          busy={step === 'running' || step === 'waiting'}
          importing={importing}
          onPlatform={(chosen) => {
            importing.forget();
            setSlug(chosen);
          }}
        />
        {rows.length > 0 && step !== 'choosing' && step !== 'checking' && platform && (
          <>
            <ImportGo importing={importing} platform={platform.name} />
            <ImportTable rows={rows} fields={platform.connect.fields} />
          </>
        )}
      </div>
    </>
  );
}
