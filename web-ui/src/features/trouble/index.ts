export { RouteFailed, RouteMissing } from './trouble.tsx';
