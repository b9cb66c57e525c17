import { createFileRoute, Outlet } from '@tanstack/react-router';
import { platformsQuery, workspaceQuery } from '../api/queries.ts';
import { guard } from '../api/session.ts';
import { Shell } from '../features/shell/index.ts';

export const Route = createFileRoute('/w/$workspace')({
  beforeLoad: async ({ context, location }) => ({ me: await guard(context.queries, location.href) }),
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queries.ensureQueryData(workspaceQuery(params.workspace)),
      context.queries.ensureQueryData(platformsQuery),
    ]);
  },
  component: Page,
});

function Page() {
  return (
    <Shell workspace={Route.useParams().workspace}>
      <Outlet />
    </Shell>
  );
}
