import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const table = () => screen.findByRole('table', { name: 'Accounts' });
const rows = () => screen.getAllByRole('row').slice(1);

test('of 1,000 accounts only what is in view is in the document, and all are counted', async () => {
  openApp('/w/:w/accounts', { accounts: 1_000 });

  expect(await table()).toHaveAttribute('aria-rowcount', '1001');
  expect(rows().length).toBeLessThan(60);
  expect(screen.getByText('of 1,000')).toBeInTheDocument();
});

test('the worst health comes first, in words, with what to do', async () => {
  openApp('/w/:w/accounts');

  await table();
  const [first] = rows();
  expect(first).toHaveTextContent(/Signed out \d+ \w+/);
  expect(within(first as HTMLElement).getByRole('button', { name: /Reconnect/ })).toBeInTheDocument();
});

test('a search narrows the list and stands in the address', async () => {
  const { user, router } = openApp('/w/:w/accounts');
  await table();

  await user.type(screen.getByRole('searchbox', { name: 'Name or handle' }), 'porto');

  await vi.waitFor(() =>
    expect(
      screen
        .queryAllByRole('row')
        .slice(1)
        .every((row) => /porto/i.test(row.textContent ?? '')),
    ).toBe(true),
  );
  expect(router.state.location.search).toEqual({ q: 'porto' });
});

test('a platform is chosen from those that have accounts, and taken out again by its chip', async () => {
  const { user, db, router } = openApp('/w/:w/accounts');
  await table();

  await user.click(screen.getByRole('button', { name: 'Platforms: All platforms' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Basalt' }));

  const own = db.accounts.filter(({ platform }) => platform === 'basalt').length;
  await vi.waitFor(() => expect(rows()).toHaveLength(own));
  await user.click(screen.getByRole('button', { name: 'Basalt: remove the filter' }));
  await vi.waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('where no account matches, the filters can be cleared', async () => {
  const { user, router } = openApp('/w/:w/accounts?q=nobody&health=AT_LIMIT');

  await user.click(await screen.findByRole('button', { name: 'Clear 2 filters' }));

  expect(await table()).toBeInTheDocument();
  expect(router.state.location.search).toEqual({});
});

test('an empty workspace says how to begin', async () => {
  openApp('/w/:w/accounts', { accounts: 0 });

  expect(await screen.findByRole('heading', { name: 'No accounts yet' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Connect an account' })).toBeInTheDocument();
});

test('what cannot be read is said, and can be tried again', async () => {
  openApp('/w/:w/accounts?q=server away');

  expect(await screen.findByText('Could not read the accounts')).toBeInTheDocument();
  expect(screen.getByText('The database is not reachable.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('disconnecting asks first, then the account is gone', async () => {
  const { user, db } = openApp('/w/:w/accounts');
  await table();
  const [name = ''] = /^.*?(?=@)/.exec(rows()[0]?.textContent ?? '') ?? [];

  await user.click(screen.getByRole('button', { name: `More for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Disconnect' }));
  expect(await screen.findByText(`Disconnect ${name}?`)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Disconnect' }));

  expect(await screen.findByText(`${name} is disconnected`)).toBeInTheDocument();
  expect(db.accounts).toHaveLength(39);
});

test('an account’s own zone is said, shown and forgotten', async () => {
  const { user, db } = openApp('/w/:w/accounts');
  await table();
  const [name = ''] = /^.*?(?=@)/.exec(rows()[0]?.textContent ?? '') ?? [];
  const said = () => db.accounts.flatMap(({ zone }) => zone ?? []);
  const open = async () => {
    await user.click(screen.getByRole('button', { name: `More for ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: /^Local time/ }));
    return screen.findByRole('dialog', { name: `Where are the readers of ${name}?` });
  };

  await open();
  await user.click(screen.getByRole('combobox', { name: 'Zone' }));
  await user.type(screen.getByRole('combobox', { name: 'Zone' }), 'Asia/Tokyo');
  await user.click(await screen.findByRole('option', { name: 'Asia/Tokyo' }));
  await user.click(screen.getByRole('button', { name: 'Keep the zone' }));
  await vi.waitFor(() => expect(said()).toEqual(['Asia/Tokyo']));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await open();
  await user.click(screen.getByRole('button', { name: 'Forget it' }));
  await user.click(screen.getByRole('button', { name: 'Keep the zone' }));
  await vi.waitFor(() => expect(said()).toEqual([]));
});

test('who may not connect accounts sees why', async () => {
  openApp('/w/:w/accounts', { role: 'EDITOR' });

  const connect = await screen.findByRole('button', { name: 'Connect accounts' });
  expect(connect).toHaveAttribute('aria-disabled', 'true');
  expect(connect).toHaveAccessibleDescription('Only publishers may connect accounts.');
});

test('accounts are ordered by the column that is clicked, and the address says so', async () => {
  const { user, db, router } = openApp('/w/:w/accounts');
  await table();

  await user.click(screen.getByRole('button', { name: 'Account' }));

  const first = db.accounts.map(({ name }) => name).sort((a, b) => a.localeCompare(b))[0] ?? '';
  await vi.waitFor(() => expect(rows()[0]).toHaveTextContent(first));
  expect(router.state.location.search).toEqual({ sort: 'NAME' });
  expect(screen.getByRole('columnheader', { name: 'Account' })).toHaveAttribute('aria-sort', 'ascending');
});

test('an account says when it last posted and until when it is signed in', async () => {
  const { db } = openApp('/w/:w/accounts?sort=SIGN_IN_END');
  await table();
  const soonest = db.accounts.map(({ signInEndsAt = '9' }) => signInEndsAt).sort()[0];
  const account = db.accounts.find(({ signInEndsAt }) => signInEndsAt === soonest);

  expect(rows()[0]).toHaveTextContent(account?.handle ?? '');
  expect(rows()[0]?.querySelector('[data-soon]')).toBeInTheDocument();
});

async function withGroup() {
  const app = openApp('/w/:w/accounts');
  const group = { id: app.db.dice.uuid(), name: 'Clients', revision: 1, createdAt: '2026-11-20T09:00:00Z' };
  const inside = app.db.accounts.slice(0, 2);
  for (const account of inside) account.groupIds = [group.id];
  const queue = { times: [], zone: 'UTC', next: [], taken: [], revision: 0 };
  app.db.groups.push({ group: { ...group, accountIds: inside.map(({ id }) => id) }, queue });
  await table();
  return { ...app, inside };
}

test('the list is narrowed to a group', async () => {
  const { user, router } = await withGroup();

  await user.click(await screen.findByRole('button', { name: 'Groups: All groups' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Clients' }));

  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Clients: remove the filter' }));
  await vi.waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('rows are chosen with the shift key and join a group', async () => {
  const { user, db, inside } = await withGroup();
  const boxes = () => screen.getAllByRole('checkbox', { name: /^Choose / });

  await user.click(boxes()[3] as HTMLElement);
  await user.keyboard('{Shift>}');
  await user.click(boxes()[6] as HTMLElement);
  await user.keyboard('{/Shift}');
  expect(await screen.findByText('4 accounts chosen')).toBeInTheDocument();
  await user.click(boxes()[4] as HTMLElement);
  expect(await screen.findByText('3 accounts chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add to a group' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Clients' }));

  await vi.waitFor(() => expect(db.groups[0]?.group.accountIds.length).toBeGreaterThan(inside.length));
  expect(await screen.findByText('3 accounts are in Clients')).toBeInTheDocument();
  expect(screen.queryByText(/accounts? chosen/)).toBeNull();
});

test('rows are chosen by keys: Space, and Shift with the arrows there and back', async () => {
  const { user } = openApp('/w/:w/accounts');
  await table();
  rows()[1]?.focus();

  await user.keyboard(' ');
  expect(await screen.findByText('1 account chosen')).toBeInTheDocument();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(await screen.findByText('3 accounts chosen')).toBeInTheDocument();
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(await screen.findByText('2 accounts chosen')).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  expect(await screen.findByText('3 accounts chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Choose none' }));
  expect(screen.queryByText(/accounts? chosen/)).toBeNull();
});
