import { createFileRoute } from '@tanstack/react-router';
import { allAccountsQuery, ComposePage } from '../features/compose/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/new')({
  staticData: { place: 'campaigns', rail: true, crumb: 'newCampaign' },
  loader: ({ context, params }) => void context.queries.prefetchQuery(allAccountsQuery(params.workspace)),
  component: () => <ComposePage workspace={Route.useParams().workspace} />,
});
