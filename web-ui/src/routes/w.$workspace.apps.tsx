import { createFileRoute } from '@tanstack/react-router';
import { appsQuery } from '../api/apps.ts';
import { AppsPage } from '../features/apps/index.ts';

export const Route = createFileRoute('/w/$workspace/apps')({
  staticData: { place: 'accounts', crumb: 'apps' },
  validateSearch: ({ add }: Record<string, unknown>): { add?: string } =>
    typeof add === 'string' ? { add } : {},
  loader: ({ context, params }) => void context.queries.prefetchQuery(appsQuery(params.workspace)),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <AppsPage
      workspace={Route.useParams().workspace}
      add={Route.useSearch().add}
      onAdd={(add) => navigate({ search: add === undefined ? {} : { add }, replace: true })}
    />
  );
}
