import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { groupsQuery, workspaceQuery } from '../../api/queries.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { refusedConnect } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Empty, Loading, Unreadable } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StaleLine } from '../../ui/stale-line.tsx';
import styles from './groups.module.css';

const NewDialog = lazily(() => import('./new-dialog.tsx'));

/** Accounts that are chosen together, and their queues. */
export function GroupsPage({ workspace }: { workspace: string }) {
  const t = useWords(en);
  const said = useWords(common);
  const { data: figures } = useSuspenseQuery(workspaceQuery(workspace));
  const { data, error, refetch, dataUpdatedAt } = useQuery(groupsQuery(workspace));
  const [making, make] = useState(false);
  const refused = refusedConnect(figures.role);
  const retry = () => void refetch();
  const button = (
    <DisabledReason reason={refused && said('can.group')}>
      <Button icon="plus" onClick={() => make(true)}>
        {t('new')}
      </Button>
    </DisabledReason>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={data && data.length > 0 && button} />
      {error && data && <StaleLine detail={toProblem(error).message} readAt={dataUpdatedAt} retry={retry} />}
      {error && !data && (
        <Unreadable title={t('failed')} retry={retry}>
          {toProblem(error).message}
        </Unreadable>
      )}
      {!data && !error && <Loading rows={8} height={44} words={t('reading')} />}
      {data?.length === 0 && (
        <Empty title={t('empty')} action={button}>
          {t('emptyWords')}
        </Empty>
      )}
      {data && data.length > 0 && (
        <ul className={styles.groups} aria-label={t('title')}>
          {data.map(({ id, name, accounts }) => (
            <li key={id}>
              <Link
                to="/w/$workspace/groups/$group"
                params={{ workspace, group: id }}
                className={`${styles.group} ck-row`}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.facts}>{t('accounts', { count: accounts, n: count(accounts) })}</span>
                <Icon name="chevronRight" size={14} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {making && (
        <Suspense fallback={null}>
          <NewDialog workspace={workspace} onClose={() => make(false)} />
        </Suspense>
      )}
    </>
  );
}
