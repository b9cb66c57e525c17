export { CampaignsPage } from './campaigns-page.tsx';
export { campaignsQuery } from './queries.ts';
export { readSearch } from './search.ts';
