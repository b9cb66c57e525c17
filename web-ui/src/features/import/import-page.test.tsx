import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const list = (...lines: string[]) =>
  new File([['handle,password,group', ...lines].join('\n')], 'accounts.csv', { type: 'text/csv' });

async function open(file?: File, options: Parameters<typeof openApp>[1] = {}) {
  const app = openApp('/w/:w/accounts/import', options);
  await app.user.click(await screen.findByRole('combobox', { name: 'Platform' }));
  await app.user.click(await screen.findByRole('option', { name: 'Alder' }));
  if (file) await app.user.upload(screen.getByLabelText('The list as a file'), file);
  return app;
}
const rows = async () =>
  within(await screen.findByRole('table', { name: 'Rows of the list' }))
    .getAllByRole('row')
    .slice(1);

test('only platforms that a form connects take a list', async () => {
  const { user } = openApp('/w/:w/accounts/import');

  await user.click(await screen.findByRole('combobox', { name: 'Platform' }));

  expect(await screen.findByRole('option', { name: 'Alder' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: 'Zephyr' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Basalt' })).toBeNull();
});

test('a list is looked through first, and nobody is connected by that', async () => {
  const { db } = await open(list('ada,secret-1,', 'bert,,Clients'));

  const [first, second] = await rows();
  expect(first).toHaveTextContent(/2\s*Ready\s*ada/);
  expect(second).toHaveTextContent(/Failed.*bert.*Clients.*App password is missing\./);
  expect(screen.getByText('1 row can be connected, 1 not')).toBeInTheDocument();
  expect(document.body.innerHTML).not.toContain('secret-1');
  expect(db.accounts).toHaveLength(40);
});

test('the rows are connected part by part, and each says what became of it', async () => {
  const many = Array.from({ length: 24 }, (_, index) => `name-${index},secret,`);
  const { user, db } = await open(list(...many, 'refuse,secret,'));

  await user.click(await screen.findByRole('button', { name: 'Connect 25 accounts' }));

  expect(await screen.findByText('24 rows connected, 1 not')).toBeInTheDocument();
  expect(db.accounts).toHaveLength(64);
  expect(screen.getByRole('progressbar', { name: 'Rows gone through' })).toHaveAttribute('value', '25');
  expect(screen.getByRole('link', { name: 'To the accounts' })).toBeInTheDocument();
});

test('where the platform asks to wait, it says so and goes on by itself', async () => {
  const { user, db } = await open(list('ada,secret,', 'wait,secret,', 'bert,secret,'));

  await user.click(await screen.findByRole('button', { name: 'Connect 3 accounts' }));

  expect(await screen.findByText(/Alder asks to wait until/)).toBeInTheDocument();
  await vi.waitFor(() => expect(db.accounts).toHaveLength(43), { timeout: 10_000 });
});

test('what was cut off goes on where it stopped', async () => {
  const { user, db } = await open(list('ada,secret,', 'away,secret,'));

  await user.click(await screen.findByRole('button', { name: 'Connect 2 accounts' }));
  expect(await screen.findByText('The server is busy.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Go on' }));

  expect(await screen.findByText('2 rows connected, 0 not')).toBeInTheDocument();
  expect(db.accounts).toHaveLength(42);
});

test('the same list again reconnects', async () => {
  const { user, db } = await open(list('ada,secret,'));
  await user.click(await screen.findByRole('button', { name: 'Connect 1 account' }));
  expect(await screen.findByText('Connected')).toBeInTheDocument();

  await user.upload(screen.getByLabelText('The list as a file'), list('ada,secret,'));
  await user.click(await screen.findByRole('button', { name: 'Connect 1 account' }));

  expect(await screen.findByText('Reconnected')).toBeInTheDocument();
  expect(db.accounts).toHaveLength(41);
});

test('a list that cannot be read says everything that is wrong with it', async () => {
  await open(new File(['name\nada'], 'wrong.csv', { type: 'text/csv' }));

  expect(await screen.findByText('The column handle is missing.')).toBeInTheDocument();
  expect(screen.getByText('The column password is missing.')).toBeInTheDocument();
});

test('a list that is too large is not sent', async () => {
  await open(list('x'.repeat(1_000_001)));

  expect(await screen.findByText('The list is larger than 1 MB. Send it in parts.')).toBeInTheDocument();
});

test('who may not connect accounts sees why', async () => {
  openApp('/w/:w/accounts/import', { role: 'EDITOR' });

  expect(await screen.findByText('Only publishers may connect accounts.')).toBeInTheDocument();
});
