import { createFileRoute } from '@tanstack/react-router';
import { groupsQuery } from '../api/queries.ts';
import { GroupsPage } from '../features/groups/index.ts';

export const Route = createFileRoute('/w/$workspace/groups/')({
  staticData: { place: 'accounts', crumb: 'groups' },
  loader: ({ context, params }) => void context.queries.prefetchQuery(groupsQuery(params.workspace)),
  component: Page,
});

function Page() {
  return <GroupsPage workspace={Route.useParams().workspace} />;
}
