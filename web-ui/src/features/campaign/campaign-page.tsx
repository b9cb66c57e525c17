import { useSuspenseQuery } from '@tanstack/react-query';
import { LedgerBar } from '../../ui/ledger-bar.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StateBadge } from '../../ui/state.tsx';
import { campaignQuery } from './queries.ts';

export function CampaignPage({ workspace, id }: { workspace: string; id: string }) {
  const { data: campaign } = useSuspenseQuery(campaignQuery(workspace, id));
  return (
    <>
      <PageHeader title={campaign.name} beside={<StateBadge campaign={campaign.state} />} />
      <LedgerBar counts={campaign.counts} height={18} />
    </>
  );
}
