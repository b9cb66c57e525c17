import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function make() {
  const app = openApp('/w/:w/groups');
  await app.user.click(await screen.findByRole('button', { name: 'New group' }));
  await app.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Clients{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Clients' });
  const [made] = app.db.groups;
  if (!made) throw new Error('no group');
  return { ...app, made };
}

test('a group is made, and who is in it is kept by one button', async () => {
  const { user, db, made } = await make();
  const own = db.accounts.filter(({ platform }) => platform === 'alder');

  await user.type(screen.getByRole('searchbox', { name: 'Name, handle or platform' }), 'alder');
  await user.click(await screen.findByRole('button', { name: `Choose these ${own.length}` }));
  await user.click(screen.getByRole('button', { name: `Keep ${own.length} changes` }));

  await vi.waitFor(() => expect(made.group.accountIds).toEqual(own.map(({ id }) => id).sort()));
  expect(await screen.findByText('Clients is changed')).toBeInTheDocument();
});

test('a queue gets weekly times, and says which are free next', async () => {
  const { user, made } = await make();

  await user.click(await screen.findByRole('button', { name: 'Add' }));
  await user.click(screen.getByRole('button', { name: 'Take Friday 09:00 out' }));
  await user.click(screen.getByRole('button', { name: 'Keep the times' }));

  await vi.waitFor(() => expect(made.queue.times).toHaveLength(4));
  expect(made.queue.zone).toBe('Europe/Berlin');
  const free = await screen.findByRole('list', { name: 'Next free' });
  expect(within(free).getAllByRole('listitem').length).toBeGreaterThan(4);
});

test('a campaign is added to the queue of a group that was chosen whole', async () => {
  const { user, db, made, router } = await make();
  const own = db.accounts.filter(({ health }) => health.state === 'HEALTHY').slice(0, 3);
  made.group.accountIds = own.map(({ id }) => id);
  for (const account of own) account.groupIds = [made.group.id];
  made.queue.times = [{ day: 'MONDAY', time: '09:00' }];
  made.queue.next = [
    { local: '2027-06-07T09:00', at: '2027-06-07T07:00:00Z', text: 'Monday 7 June 2027, 09:00' },
  ];
  router.options.context.queries.clear();

  router.history.push(`/w/${db.workspace.id}/campaigns/new`);
  await user.type(await screen.findByRole('textbox', { name: 'Text' }), 'One after the other');
  await user.click(await screen.findByRole('radio', { name: 'Groups' }));
  await user.click(screen.getByRole('checkbox', { name: 'All of Clients' }));
  await user.click(screen.getByRole('radio', { name: 'Queue' }));

  expect(await screen.findByText('Monday 7 June 2027, 09:00')).toBeInTheDocument();
  expect(
    await screen.findByRole('button', { name: /^Add 3 posts to the queue for its next free time/ }),
  ).not.toHaveAttribute('aria-disabled');
});
