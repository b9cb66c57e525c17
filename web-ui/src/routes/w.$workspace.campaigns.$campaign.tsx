import { createFileRoute } from '@tanstack/react-router';
import { CampaignPage, campaignQuery } from '../features/campaign/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/$campaign')({
  staticData: { place: 'campaigns' },
  loader: async ({ context, params }) => {
    const { name } = await context.queries.ensureQueryData(campaignQuery(params.workspace, params.campaign));
    return { crumb: name };
  },
  component: Page,
});

function Page() {
  const { workspace, campaign } = Route.useParams();
  return <CampaignPage workspace={workspace} id={campaign} />;
}
