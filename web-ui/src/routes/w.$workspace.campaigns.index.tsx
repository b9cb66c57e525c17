import { createFileRoute } from '@tanstack/react-router';
import { CampaignsPage, campaignsQuery } from '../features/campaigns/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/')({
  staticData: { place: 'campaigns' },
  loader: ({ context, params }) =>
    void context.queries.prefetchInfiniteQuery(campaignsQuery(params.workspace)),
  component: () => <CampaignsPage workspace={Route.useParams().workspace} />,
});
