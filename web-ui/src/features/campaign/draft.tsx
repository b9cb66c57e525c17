import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { workspaceQuery } from '../../api/queries.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import common from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Picture } from '../../ui/picture.tsx';
import styles from './draft.module.css';

const DeleteDialog = lazily(() => import('./delete-dialog.tsx'));

type Props = { workspace: string; campaign: Campaign };

/** What has been written so far, to go on with or to throw away. */
export function Draft({ workspace, campaign }: Props) {
  const t = useWords(en);
  const said = useWords(common);
  const { data } = useSuspenseQuery(workspaceQuery(workspace));
  const refused = refusedSchedule(data.role);
  const [asked, ask] = useState(false);
  const { content, media, audience } = campaign;
  const accounts = audience.accountIds?.length ?? 0;
  return (
    <section className={styles.draft} aria-labelledby="draft">
      <h2 id="draft" className={styles.title}>
        {t('draft.title')}
      </h2>
      <p className={styles.hint}>{t('draft.words')}</p>
      {content.text && <p className={styles.text}>{content.text}</p>}
      {media.length > 0 && (
        <ul className={styles.files}>
          {media.map(({ id, kind, name, content: source }) => (
            <li key={id}>
              <Picture source={source} video={kind === 'VIDEO'} alt={content.altTexts?.[id] ?? name} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hint}>{t('draft.accounts', { count: accounts, amount: count(accounts) })}</p>
      <div className={styles.actions}>
        <Link
          to="/w/$workspace/campaigns/new"
          params={{ workspace }}
          search={{ draft: campaign.id }}
          className={buttonClass({ variant: 'default' })}
        >
          {t('draft.edit')}
        </Link>
        <DisabledReason reason={refused && said(`can.${refused}`)}>
          <Button variant="danger" onClick={() => refused === undefined && ask(true)}>
            {t('draft.delete')}
          </Button>
        </DisabledReason>
      </div>
      {asked && (
        <Suspense fallback={null}>
          <DeleteDialog workspace={workspace} campaign={campaign} onClose={() => ask(false)} />
        </Suspense>
      )}
    </section>
  );
}
