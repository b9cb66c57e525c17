import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const table = () => screen.findByRole('table', { name: 'Platform apps' });

test('apps are listed with who may use them, and the platforms without one stand below', async () => {
  openApp('/w/:w/apps');

  const shared = within(await table()).getByRole('row', { name: /House app/ });
  expect(shared).toHaveTextContent('All workspaces; another one owns it');
  expect(within(shared).getByRole('button', { name: 'Remove House app' })).toHaveAccessibleDescription(
    /Another workspace owns this app/,
  );
  expect(screen.getByRole('button', { name: 'Add an app for Ember' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add an app for Kestrel' })).toBeNull();
});

test('an app is added with what the platform’s profile asks, and its secret comes back nowhere', async () => {
  const { user, db } = openApp('/w/:w/apps');
  await user.click(await screen.findByRole('button', { name: 'Add an app for Ember' }));

  const dialog = await screen.findByRole('dialog', { name: 'Add an app' });
  expect(within(dialog).getByRole('link', { name: 'Register at Ember' })).toHaveAttribute(
    'href',
    'https://ember.example/developers/apps',
  );
  await user.click(within(dialog).getByRole('button', { name: 'Add the app' }));
  expect(screen.getByLabelText('Client ID')).toHaveAccessibleDescription(/This is needed\./);
  await user.type(screen.getByLabelText('Client ID'), 'ember-1');
  await user.type(screen.getByLabelText('Client secret'), 'nobody-may-see');
  await user.click(within(dialog).getByRole('button', { name: 'Add the app' }));

  expect(await screen.findByText('Ember app is added')).toBeInTheDocument();
  const row = within(await table()).getByRole('row', { name: /Ember app/ });
  expect(row).toHaveTextContent('ember-1');
  expect(row).toHaveTextContent('This workspace');
  expect(document.body.innerHTML).not.toContain('nobody-may-see');
  expect(db.apps.find(({ platform }) => platform === 'ember')?.facts).toEqual({ clientId: 'ember-1' });
});

test.each([
  ['fine', 'It works.'],
  ['bad', 'Client id or secret is wrong.'],
  ['quiet', 'The platform does not say before somebody signs in by it.'],
])('testing an app (%s) says what the platform says', async (id, sentence) => {
  const { user, db } = openApp('/w/:w/apps');
  for (const app of db.apps) app.facts = { clientId: id };
  const [button] = await screen.findAllByRole('button', { name: 'Test Quayside' });

  await user.click(button as HTMLElement);

  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

test('an app gets another name', async () => {
  const { user, db } = openApp('/w/:w/apps');
  const [button] = await screen.findAllByRole('button', { name: 'Rename Quayside' });

  await user.click(button as HTMLElement);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Harbor{Enter}');

  await vi.waitFor(() => expect(db.apps[0]?.name).toBe('Harbor'));
  expect(await screen.findByRole('button', { name: 'Test Harbor' })).toBeInTheDocument();
});

test('a secret is replaced in place, and is shown nowhere', async () => {
  const { user, db } = openApp('/w/:w/apps');
  const [button] = await screen.findAllByRole('button', { name: 'Replace the secret of Quayside' });

  await user.click(button as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: 'Replace the secret of Quayside' });
  expect(dialog).toHaveTextContent(/12 accounts that were connected by this app stay connected/);
  await user.click(within(dialog).getByRole('button', { name: 'Replace the secret' }));
  expect(screen.getByLabelText('Client secret')).toHaveAccessibleDescription(/This is needed\./);
  await user.type(screen.getByLabelText('Client secret'), 'brand-new{Enter}');

  expect(await screen.findByText('Quayside has a new secret')).toBeInTheDocument();
  expect([...db.secrets.values()]).toEqual([{ clientSecret: 'brand-new' }]);
  expect(document.body.innerHTML).not.toContain('brand-new');
});

test('an app that connecting made has no secret to replace', async () => {
  const { db } = openApp('/w/:w/apps');
  for (const app of db.apps) app.automatic = true;

  expect(await screen.findAllByRole('button', { name: 'Test Quayside' })).not.toHaveLength(0);
  expect(screen.queryByRole('button', { name: /^Replace the secret/ })).toBeNull();
});

test('an app is removed after a question, unless accounts depend on it', async () => {
  const { user, db } = openApp('/w/:w/apps');
  const before = db.apps.length;
  const remove = async (index: number) => {
    const buttons = await screen.findAllByRole('button', { name: 'Remove Quayside' });
    await user.click(buttons[index] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Remove Quayside?' });
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    return dialog;
  };

  expect(await within(await remove(0)).findByText(/12 accounts depend on this app/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Leave it' }));
  await remove(1);

  await vi.waitFor(() => expect(db.apps).toHaveLength(before - 1));
});

test('who may not change apps sees why', async () => {
  openApp('/w/:w/apps', { role: 'EDITOR' });

  expect(await screen.findByRole('button', { name: 'Add an app' })).toHaveAccessibleDescription(
    'Only publishers may change apps.',
  );
});
