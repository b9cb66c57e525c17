import { createFileRoute } from '@tanstack/react-router';
import { allSeriesQuery, SeriesListPage } from '../features/series/index.ts';

export const Route = createFileRoute('/w/$workspace/series/')({
  staticData: { place: 'series' },
  loader: ({ context, params }) =>
    void context.queries.prefetchInfiniteQuery(allSeriesQuery(params.workspace)),
  component: Page,
});

function Page() {
  return <SeriesListPage workspace={Route.useParams().workspace} />;
}
