import { createFileRoute } from '@tanstack/react-router';
import { allAccountsQuery } from '../api/all-accounts.ts';
import { GroupPage, groupQuery, queueQuery } from '../features/groups/index.ts';

export const Route = createFileRoute('/w/$workspace/groups/$group')({
  staticData: { place: 'accounts' },
  loader: async ({ context: { queries }, params: { workspace, group } }) => {
    void queries.prefetchQuery(allAccountsQuery(workspace));
    void queries.prefetchQuery(queueQuery(workspace, group));
    const { name } = await queries.ensureQueryData(groupQuery(workspace, group));
    return { crumb: name };
  },
  component: Page,
});

function Page() {
  const { workspace, group } = Route.useParams();
  return <GroupPage key={group} workspace={workspace} id={group} />;
}
