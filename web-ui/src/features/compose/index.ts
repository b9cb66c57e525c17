export { ComposePage } from './compose-page.tsx';
export { allAccountsQuery } from './queries.ts';
