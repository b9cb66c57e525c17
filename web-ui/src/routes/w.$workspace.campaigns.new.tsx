import { createFileRoute } from '@tanstack/react-router';
import { allAccountsQuery } from '../api/all-accounts.ts';
import { ComposePage } from '../features/compose/index.ts';
import words from '../i18n/en/shell.json';

export const Route = createFileRoute('/w/$workspace/campaigns/new')({
  staticData: { place: 'campaigns', rail: true, crumb: 'newCampaign' },
  loaderDeps: ({ search: { series } }) => ({ series }),
  loader: ({ context, params, deps: { series } }) => {
    void context.queries.prefetchQuery(allAccountsQuery(params.workspace));
    return series === undefined ? undefined : { crumb: words.changeSeries };
  },
  validateSearch: ({ draft, series, repeat }: Record<string, unknown>): Search => ({
    ...(typeof draft === 'string' && { draft }),
    ...(typeof series === 'string' && { series }),
    ...(repeat === true && { repeat }),
  }),
  component: Page,
});

/** A draft to go on with, a series to change, or a series to begin. */
type Search = { draft?: string; series?: string; repeat?: boolean };

function Page() {
  const { workspace } = Route.useParams();
  const search = Route.useSearch();
  return <ComposePage key={JSON.stringify(search)} workspace={workspace} {...search} />;
}
