import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { type PostFilter, postFilter, postSearch } from '../../api/post-filter.ts';
import type { PostSearch } from '../../api/post-search.ts';
import type { FailureKind } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { BETWEEN, NARROW, useMedia } from '../../lib/use-media.ts';
import { DrawerButton } from '../../ui/drawer-button.tsx';
import { LedgerBar } from '../../ui/ledger-bar.tsx';
import type { Asked } from './asked.ts';
import styles from './campaign.module.css';
import { CampaignActions, CampaignChanges } from './campaign-actions.tsx';
import { CampaignHeader } from './campaign-header.tsx';
import { Draft } from './draft.tsx';
import { Figures } from './figures.tsx';
import { OutList } from './out-list.tsx';
import { PlatformList } from './platform-list.tsx';
import { PostsPanel } from './posts-panel.tsx';
import { campaignQuery, isLive, reasonsQuery, useLastLook } from './queries.ts';
import { Reasons } from './reasons.tsx';
import { sum } from './sums.ts';

const RetryDialog = lazily(() => import('./retry-dialog.tsx'));
const CancelDialog = lazily(() => import('./cancel-dialog.tsx'));
const EditDialog = lazily(() => import('./edit-dialog.tsx'));
const SkipDialog = lazily(() => import('./skip-dialog.tsx'));
const AddDialog = lazily(() => import('./add-dialog.tsx'));
const RescheduleDialog = lazily(() => import('./reschedule-dialog.tsx'));

type Props = {
  workspace: string;
  id: string;
  search: PostSearch;
  onSearch: (search: PostSearch) => void;
};

/** One campaign: how far it is, what needs a person, and every post. */
export function CampaignPage({ workspace, id, search, onSearch }: Props) {
  const t = useWords(en);
  const reading = useSuspenseQuery(campaignQuery(workspace, id));
  const campaign = reading.data;
  const live = isLive(campaign);
  useLastLook(workspace, id, live);
  const reasons = useQuery(reasonsQuery(workspace, id, live));
  const [asked, ask] = useState<Asked>();
  const [only, retryOnly] = useState<FailureKind>();
  const filter = postFilter(search);
  const change = (part: Partial<PostFilter>) => onSearch(postSearch({ ...filter, ...part }));
  const close = () => {
    ask(undefined);
    retryOnly(undefined);
  };
  const groups = reasons.data ?? [];
  const narrow = useMedia(NARROW);
  const between = useMedia(BETWEEN);
  const actions = <CampaignActions workspace={workspace} campaign={campaign} reasons={groups} onAsk={ask} />;
  const side = (
    <>
      {campaign.state === 'CANCELLED' && (
        <OutList workspace={workspace} campaign={campaign} onAll={() => change({ states: ['PUBLISHED'] })} />
      )}
      <Reasons
        workspace={workspace}
        reasons={reasons.data}
        failing={reasons.isError}
        chosen={filter.kinds}
        onKinds={(kinds) => change({ kinds, states: [] })}
        onRetry={(kind) => {
          retryOnly(kind);
          ask('retry');
        }}
      />
      <PlatformList
        platforms={campaign.platforms}
        chosen={filter.platforms}
        onChange={(platforms) => change({ platforms })}
      />
    </>
  );
  const needs = sum(groups.filter(({ needsYou }) => needsYou));
  return (
    <div className={styles.page}>
      <CampaignHeader
        campaign={campaign}
        actions={!narrow && actions}
        changes={
          <CampaignChanges
            workspace={workspace}
            campaign={campaign}
            filtered={Object.keys(search).length > 0}
            onAsk={ask}
          />
        }
      />
      {campaign.state !== 'DRAFT' && (
        <section className={styles.progress} aria-label={t('figures')}>
          <LedgerBar counts={campaign.counts} height={18} />
          <Figures
            counts={campaign.counts}
            chosen={filter.states}
            onChange={(states) => change({ states })}
          />
          {campaign.saidBefore > 0 && (
            <p className={styles.said}>
              {t('saidBefore', { count: campaign.saidBefore, amount: count(campaign.saidBefore) })}
            </p>
          )}
        </section>
      )}
      {narrow && <div className={styles.below}>{actions}</div>}
      {campaign.state === 'DRAFT' ? (
        <Draft workspace={workspace} campaign={campaign} />
      ) : (
        <div className={styles.columns}>
          <PostsPanel
            workspace={workspace}
            campaign={campaign}
            live={live}
            reasons={groups}
            search={search}
            readAt={reading.dataUpdatedAt}
            failing={reading.isRefetchError}
            onSearch={onSearch}
            beside={
              between && (
                <DrawerButton
                  variant="default"
                  label={t('reasons.side')}
                  verb={needs > 0 ? t('reasons.drawer', { count: needs }) : t('reasons.drawerNone')}
                >
                  {side}
                </DrawerButton>
              )
            }
          />
          {!between && (
            <aside className={styles.side} aria-label={t('reasons.side')}>
              {side}
            </aside>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {asked === 'retry' && (
          <RetryDialog
            workspace={workspace}
            campaign={campaign}
            reasons={groups}
            only={only}
            onClose={close}
          />
        )}
        {asked === 'cancel' && <CancelDialog workspace={workspace} campaign={campaign} onClose={close} />}
        {asked === 'edit' && <EditDialog workspace={workspace} campaign={campaign} onClose={close} />}
        {asked === 'skip' && (
          <SkipDialog workspace={workspace} campaign={campaign} filter={filter} onClose={close} />
        )}
        {asked === 'add' && <AddDialog workspace={workspace} campaign={campaign} onClose={close} />}
        {asked === 'reschedule' && (
          <RescheduleDialog workspace={workspace} campaign={campaign} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
