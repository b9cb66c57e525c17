import { createFileRoute } from '@tanstack/react-router';
import { signedIn } from '../api/session.ts';
import { PasswordPage } from '../features/sign-in/index.ts';

export const Route = createFileRoute('/password')({
  validateSearch: (search): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  beforeLoad: ({ context, location }) => signedIn(context.queries, location.href),
  component: () => <PasswordPage to={Route.useSearch().to ?? '/'} />,
});
