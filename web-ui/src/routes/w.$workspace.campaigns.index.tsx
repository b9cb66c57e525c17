import { createFileRoute } from '@tanstack/react-router';
import { CampaignsPage, campaignsQuery, readSearch } from '../features/campaigns/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/')({
  staticData: { place: 'campaigns' },
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(campaignsQuery(params.workspace, deps)),
  component: Page,
});

function Page() {
  const { workspace } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <CampaignsPage
      workspace={workspace}
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
