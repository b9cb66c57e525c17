import { createFileRoute, redirect } from '@tanstack/react-router';
import { guard } from '../api/session.ts';
import { NoWorkspace } from '../features/trouble/index.ts';

export const Route = createFileRoute('/')({
  validateSearch: (search): { connectProblem?: string } =>
    typeof search.connectProblem === 'string' ? { connectProblem: search.connectProblem } : {},
  beforeLoad: async ({ context, location, search }) => {
    const me = await guard(context.queries, location.href);
    const params = { workspace: me.workspaces[0]?.id ?? '' };
    if (search.connectProblem) throw redirect({ to: '/w/$workspace/accounts', params, search });
    if (params.workspace) throw redirect({ to: '/w/$workspace/campaigns', params });
  },
  component: NoWorkspace,
});
