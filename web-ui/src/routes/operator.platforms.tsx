import { createFileRoute, notFound } from '@tanstack/react-router';
import { platformsQuery, workspaceQuery } from '../api/queries.ts';
import { guard } from '../api/session.ts';
import { OperatorFrame, PlatformsPage, standingsQuery } from '../features/operator/index.ts';

export const Route = createFileRoute('/operator/platforms')({
  staticData: { crumb: 'platforms' },
  beforeLoad: async ({ context, location }) => {
    const me = await guard(context.queries, location.href);
    if (!me.operator) throw notFound();
    return { me };
  },
  loader: async ({ context }) => {
    void context.queries.prefetchQuery(standingsQuery);
    const workspace = context.me.workspaces[0]?.id;
    await Promise.all([
      workspace && context.queries.ensureQueryData(workspaceQuery(workspace)),
      context.queries.ensureQueryData(platformsQuery),
    ]);
  },
  component: Page,
});

function Page() {
  return (
    <OperatorFrame me={Route.useRouteContext().me}>
      <PlatformsPage />
    </OperatorFrame>
  );
}
