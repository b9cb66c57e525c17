import { createFileRoute } from '@tanstack/react-router';
import { SeriesPage, seriesQuery } from '../features/series/index.ts';

export const Route = createFileRoute('/w/$workspace/series/$series')({
  staticData: { place: 'series' },
  loader: async ({ context, params }) => {
    const { name } = await context.queries.ensureQueryData(seriesQuery(params.workspace, params.series));
    return { crumb: name };
  },
  component: Page,
});

function Page() {
  const { workspace, series } = Route.useParams();
  return <SeriesPage key={series} workspace={workspace} id={series} />;
}
