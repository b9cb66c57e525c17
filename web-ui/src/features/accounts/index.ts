export { AccountsPage } from './accounts-page.tsx';
export { accountsQuery } from './queries.ts';
export { filterOf, readSearch } from './search.ts';
