import { createFileRoute } from '@tanstack/react-router';
import { AccountsPage, accountsQuery, filterOf, readSearch } from '../features/accounts/index.ts';

export const Route = createFileRoute('/w/$workspace/accounts')({
  staticData: { place: 'accounts' },
  validateSearch: readSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(accountsQuery(params.workspace, deps)),
  component: Page,
});

function Page() {
  const { workspace } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <AccountsPage
      workspace={workspace}
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
