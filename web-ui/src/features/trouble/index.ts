export { NoWorkspace, RouteFailed, RouteMissing } from './trouble.tsx';
