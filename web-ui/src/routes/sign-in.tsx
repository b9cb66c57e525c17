import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '../features/sign-in/index.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: () => <SignInPage to={Route.useSearch().to ?? '/'} />,
});
