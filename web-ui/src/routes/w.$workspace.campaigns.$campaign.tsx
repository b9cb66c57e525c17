import { createFileRoute } from '@tanstack/react-router';
import { readPostSearch } from '../api/post-search.ts';
import { CampaignPage, campaignQuery } from '../features/campaign/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/$campaign')({
  staticData: { place: 'campaigns' },
  validateSearch: readPostSearch,
  loader: async ({ context, params }) => {
    const { name } = await context.queries.ensureQueryData(campaignQuery(params.workspace, params.campaign));
    return { crumb: name };
  },
  component: Page,
});

function Page() {
  const { workspace, campaign } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <CampaignPage
      key={campaign}
      workspace={workspace}
      id={campaign}
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
