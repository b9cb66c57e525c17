import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../features/import/index.ts';

export const Route = createFileRoute('/w/$workspace/accounts_/import')({
  staticData: { place: 'accounts', crumb: 'importAccounts' },
  component: Page,
});

function Page() {
  return <ImportPage workspace={Route.useParams().workspace} />;
}
