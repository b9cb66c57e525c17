export { PostPage } from './post-page.tsx';
export { postQuery } from './queries.ts';
