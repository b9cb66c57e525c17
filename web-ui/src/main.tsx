import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app.tsx';
import { makeQueryClient, makeRouter } from './router.tsx';

const queries = makeQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') router.navigate({ to: '/sign-in', search: { to: href } });
});
const router = makeRouter(queries);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
