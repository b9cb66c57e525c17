import { createFileRoute } from '@tanstack/react-router';
import { allAccountsQuery, ComposePage } from '../features/compose/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/new')({
  staticData: { place: 'campaigns', rail: true, crumb: 'newCampaign' },
  loader: ({ context, params }) => void context.queries.prefetchQuery(allAccountsQuery(params.workspace)),
  validateSearch: ({ draft }: Record<string, unknown>): { draft?: string } =>
    typeof draft === 'string' ? { draft } : {},
  component: Page,
});

function Page() {
  const { workspace } = Route.useParams();
  const { draft } = Route.useSearch();
  return <ComposePage key={draft} workspace={workspace} draft={draft} />;
}
