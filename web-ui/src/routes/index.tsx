import { createFileRoute, redirect } from '@tanstack/react-router';
import { guard } from '../api/session.ts';

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context, location }) => {
    const me = await guard(context.queries, location.href);
    const first = me.workspaces[0];
    if (first) throw redirect({ to: '/w/$workspace/campaigns', params: { workspace: first.id } });
  },
});
