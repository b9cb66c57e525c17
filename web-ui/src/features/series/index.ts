export { allSeriesQuery, seriesQuery } from './queries.ts';
export { SeriesListPage } from './series-list-page.tsx';
export { SeriesPage } from './series-page.tsx';
