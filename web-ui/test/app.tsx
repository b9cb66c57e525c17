import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { Db } from '../mock/db.ts';
import { handlersOver } from '../mock/handlers.ts';
import { Providers } from '../src/app.tsx';
import { makeRouter } from '../src/router.tsx';

const server = setupServer();

/** The whole web UI at an address, over the server in memory. `:w` in the address is the workspace. */
export function openApp(path: string, options: ConstructorParameters<typeof Db>[0] = {}) {
  const db = new Db({ signedIn: true, accounts: 40, ...options });
  server.resetHandlers(...handlersOver(db));
  const history = createMemoryHistory({ initialEntries: [path.replace(':w', db.workspace.id)] });
  const router = makeRouter(history);
  const { queries } = router.options.context;
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 1 } });
  const user = userEvent.setup({ delay: null });
  render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { db, user, router, where: () => router.state.location.pathname.replace(db.workspace.id, ':w') };
}

export const listen = (): void => server.listen();
export const close = (): void => server.close();
