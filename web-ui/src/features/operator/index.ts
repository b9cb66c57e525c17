export { OperatorFrame } from './operator-frame.tsx';
export { PlatformsPage } from './platforms-page.tsx';
export { standingsQuery } from './queries.ts';
