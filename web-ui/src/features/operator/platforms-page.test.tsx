import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const row = async (name: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(name) })).closest('tr') as HTMLElement;

test('each platform says its state, what has still to leave and when the last leaves', async () => {
  const { db } = openApp('/operator/platforms');

  expect(await screen.findByRole('table', { name: 'Platforms of this installation' })).toBeInTheDocument();
  expect(screen.getAllByRole('rowheader')).toHaveLength(db.platforms.length);
  const basalt = await row('Basalt');
  expect(within(basalt).getByText(/^(Open|1 asked to wait)$/)).toBeInTheDocument();
  expect(within(basalt).getByRole('button', { name: 'Pause Basalt' })).toBeInTheDocument();
});

test('a platform is paused with a reason, which everybody reads, and goes on', async () => {
  const { user, db } = openApp('/operator/platforms');

  await user.click(await screen.findByRole('button', { name: 'Pause Basalt' }));
  const dialog = await screen.findByRole('dialog', { name: 'Pause Basalt?' });
  await user.type(within(dialog).getByLabelText('Why'), 'Its status page says so.');
  await user.click(within(dialog).getByRole('button', { name: 'Pause Basalt' }));

  expect(await screen.findByText('Basalt is paused')).toBeInTheDocument();
  expect(
    await within(await row('Basalt')).findByText(/Basalt is paused: Its status page says so\./),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent('Basalt');

  await user.click(await screen.findByRole('button', { name: 'Resume Basalt' }));
  expect(await screen.findByText('Basalt is open again')).toBeInTheDocument();
  expect(db.paused.size).toBe(0);
});

test('nothing is paused without a reason', async () => {
  const { user, db } = openApp('/operator/platforms');

  await user.click(await screen.findByRole('button', { name: 'Pause Basalt' }));
  const dialog = await screen.findByRole('dialog', { name: 'Pause Basalt?' });
  await user.click(within(dialog).getByRole('button', { name: 'Pause Basalt' }));

  expect(within(dialog).getByText('Say why: everybody whose posts wait will read it.')).toBeInTheDocument();
  expect(db.paused.size).toBe(0);
});

test('what was not paused is said', async () => {
  const { user } = openApp('/operator/platforms');

  await user.click(await screen.findByRole('button', { name: 'Pause Basalt' }));
  const dialog = await screen.findByRole('dialog', { name: 'Pause Basalt?' });
  await user.type(within(dialog).getByLabelText('Why'), 'server away');
  await user.click(within(dialog).getByRole('button', { name: 'Pause Basalt' }));

  expect(await screen.findByText('Nothing was changed')).toBeInTheDocument();
  expect(screen.getByText('The database is not reachable.')).toBeInTheDocument();
});

test('an operator finds the page in the menu; nobody else finds it at all', async () => {
  const { user, where } = openApp('/w/:w/campaigns');
  await user.click(await screen.findByRole('button', { name: 'admin: menu' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Platforms' }));
  await vi.waitFor(() => expect(where()).toBe('/operator/platforms'));
});

test('whoever is no operator finds nothing at its address', async () => {
  openApp('/operator/platforms', { operator: false });

  expect(await screen.findByText('There is nothing here')).toBeInTheDocument();
});
