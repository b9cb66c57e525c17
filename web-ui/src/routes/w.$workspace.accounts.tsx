import { createFileRoute } from '@tanstack/react-router';
import { AccountsPage } from '../features/accounts/index.ts';

export const Route = createFileRoute('/w/$workspace/accounts')({
  staticData: { place: 'accounts' },
  component: AccountsPage,
});
