import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { ApiProblem, isPassing } from './api/problem.ts';
import { RouteFailed, RouteMissing } from './features/trouble/index.ts';
import { routeTree } from './routes.gen.ts';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** The navigation folds to its rail. */
    rail?: boolean;
    /** The place of the navigation this page belongs to. */
    place?: 'campaigns' | 'series' | 'accounts';
    /** The page's own name in the breadcrumb; where it is data, the loader returns it as `crumb`. */
    crumb?: 'newCampaign' | 'platforms' | 'groups' | 'apps' | 'importAccounts';
  }
}

/** The router with the queries its loaders ask; a lost sign-in leads to the sign-in, and back. */
export function makeRouter(history?: RouterHistory) {
  const queries = makeQueryClient(() => {
    const { pathname, href } = router.state.location;
    if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { to: href } });
  });
  const router = createRouter({
    routeTree,
    context: { queries },
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultErrorComponent: RouteFailed,
    defaultNotFoundComponent: RouteMissing,
  });
  return router;
}

/** Queries ask again by themselves only where that may help. */
function makeQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => isPassing(error) && failures < 2,
        refetchOnWindowFocus: true,
        staleTime: 2_000,
      },
    },
  });
}
