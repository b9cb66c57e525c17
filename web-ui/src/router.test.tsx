import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../test/app.tsx';

test('an address that leads nowhere says so', async () => {
  openApp('/w/:w/nowhere');

  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();
});

test('a workspace that is not one’s own is not told from one that does not exist', async () => {
  openApp('/w/00000000-0000-7000-8000-000000000000/accounts');

  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();
});

test('the frame says what is away, and what that means', async () => {
  openApp('/w/:w/accounts', { away: ['temporal', 'mediaStore'] });

  expect(await screen.findByText(/^The engine is not reachable since /)).toBeInTheDocument();
  expect(screen.getByText(/Planned posts start by themselves when it is back\./)).toBeInTheDocument();
  expect(screen.getByText('The media store is not reachable.')).toBeInTheDocument();
});

test('C begins a new campaign, but not while typing', async () => {
  const { user, router, where } = openApp('/w/:w/accounts');
  await user.type(await screen.findByRole('searchbox', { name: 'Name or handle' }), 'c');
  await vi.waitFor(() => expect(router.state.location.search).toEqual({ q: 'c' }));
  expect(where()).toBe('/w/:w/accounts');

  (document.activeElement as HTMLElement).blur();
  await user.keyboard('c');

  expect(await screen.findByRole('textbox', { name: 'Name of the campaign' })).toBeInTheDocument();
});

test('arrows walk the rows, and / reaches the search', async () => {
  const { user } = openApp('/w/:w/accounts');
  const table = await screen.findByRole('table', { name: 'Accounts' });

  table.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toHaveAttribute('data-row', '1');
  await user.keyboard('/');

  expect(screen.getByRole('searchbox', { name: 'Name or handle' })).toHaveFocus();
});

test('signing out leads to the sign-in', async () => {
  const { user, db } = openApp('/w/:w/accounts');

  await user.click(await screen.findByRole('button', { name: 'admin: menu' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  expect(db.signedIn).toBe(false);
});

test('a sign-in that ended elsewhere leads back to where one was', async () => {
  const { user, db, router } = openApp('/w/:w/accounts');
  const search = await screen.findByRole('searchbox', { name: 'Name or handle' });

  db.signedIn = false;
  await user.type(search, 'porto');

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  expect(router.state.location.search).toMatchObject({ to: expect.stringContaining('/accounts') });
});

test('closing a menu gives the focus back to its button', async () => {
  const { user } = openApp('/w/:w/accounts');
  await user.click(await screen.findByRole('button', { name: 'admin: menu' }));
  await screen.findByRole('menuitem', { name: 'Sign out' });

  await user.keyboard('{Escape}');

  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'admin: menu' })).toHaveFocus());
});
