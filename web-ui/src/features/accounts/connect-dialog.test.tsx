import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function openForm(platform: string) {
  const app = openApp('/w/:w/accounts');
  await app.user.click(await screen.findByRole('button', { name: 'Connect accounts' }));
  await app.user.click(await screen.findByRole('button', { name: new RegExp(`^${platform}`) }));
  return app;
}

test('the form asks what the platform’s profile asks, and the new account is in the list', async () => {
  const { user, db } = await openForm('Alder');

  await user.type(screen.getByLabelText('Handle'), 'shop.example');
  await user.type(screen.getByLabelText('App password'), 'abcd-efgh');
  await user.click(screen.getByRole('button', { name: 'Connect' }));

  expect(await screen.findByText('shop.example is connected')).toBeInTheDocument();
  expect(db.accounts).toHaveLength(41);
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user, db } = await openForm('Alder');

  await user.type(screen.getByLabelText('Handle'), 'shop.example');
  await user.click(screen.getByRole('button', { name: 'Connect' }));

  expect(screen.getByLabelText('App password')).toHaveAccessibleDescription(/This is needed\./);
  expect(db.accounts).toHaveLength(40);
});

test.each([
  ['refuse', 'Alder refused it. Look whether it is typed right.'],
  ['loopback', 'This address is private. Type a public one.'],
])('what the server says of a field ("%s") stands at the field', async (value, sentence) => {
  const { user } = await openForm('Alder');

  await user.type(screen.getByLabelText('Handle'), value);
  await user.type(screen.getByLabelText('App password'), 'abcd');
  await user.click(screen.getByRole('button', { name: 'Connect' }));

  await vi.waitFor(() => expect(screen.getByLabelText('Handle')).toHaveAccessibleDescription(sentence));
});

test('what has to be posted on the platform is shown to be copied, and comes back as it was', async () => {
  const { user, db } = await openForm('Alder');

  await user.type(screen.getByLabelText('Handle'), 'prove');
  await user.type(screen.getByLabelText('App password'), 'abcd');
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('Post this code in the channel, then go on.')).toBeInTheDocument();
  expect(screen.getByLabelText('Post this')).toHaveValue('ABCDE-23456');
  expect(screen.getByLabelText('Post this')).toHaveAttribute('readonly');
  await user.click(screen.getByRole('button', { name: 'Connect' }));

  expect(await screen.findByText('prove is connected')).toBeInTheDocument();
  expect(db.accounts).toHaveLength(41);
});

test('a platform that signs in by itself is where the browser goes', async () => {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
  const { user } = await openForm('Basalt');

  await user.type(screen.getByLabelText('Server'), 'social.example');
  await user.click(screen.getByRole('button', { name: 'Go on at Basalt' }));

  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith(expect.stringContaining('connected=1')));
});

test('where there are two ways, what is typed decides which one it is', async () => {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
  const { user } = await openForm('Zephyr');
  await user.type(screen.getByLabelText('Handle'), 'shop.example');

  await user.click(screen.getByRole('button', { name: 'Go on at Zephyr' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith(expect.stringContaining('connected=1')));

  await user.type(screen.getByLabelText('App password'), 'abcd-efgh');
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('shop.example is connected')).toBeInTheDocument();
});

test.each([
  ['/w/:w/accounts?connectProblem=platform_away&platform=basalt', 'Basalt did not connect the account'],
  ['/?connectProblem=expired', 'It took too long. Begin again.'],
])('coming back from a platform to %s says how it went, once', async (address, sentence) => {
  const { router, where } = openApp(address);

  expect(await screen.findByText(sentence)).toBeInTheDocument();
  await vi.waitFor(() => expect(router.state.location.search).toEqual({}));
  expect(where()).toBe('/w/:w/accounts');
});

test('reconnecting knows what the account has said before', async () => {
  const { user } = openApp('/w/:w/accounts?health=SIGNED_OUT');

  await user.click(await screen.findByRole('button', { name: /^Reconnect/ }));

  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Other platform' })).not.toBeInTheDocument();
});

test('a platform without its app leads to where one is added', async () => {
  const { user, where } = await openForm('Ember');

  expect(await screen.findByText(/Ember needs an app that you registered there/)).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Add an app for Ember' }));

  await vi.waitFor(() => expect(where()).toBe('/w/:w/apps'));
  expect(await screen.findByRole('dialog', { name: 'Add an app' })).toBeInTheDocument();
  expect(await screen.findByLabelText('Client secret')).toBeInTheDocument();
});

test('the only app is taken', async () => {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
  const { user } = await openForm('Kestrel');

  expect(await screen.findByText('By the app Quayside.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Server'), 'social.example');
  await user.click(screen.getByRole('button', { name: 'Go on at Kestrel' }));

  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith(expect.stringContaining('connected=1')));
});

test('of several apps one is chosen', async () => {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
  const { user } = await openForm('Quill');
  const which = await screen.findByRole('combobox', { name: 'By which app' });
  assign.mockClear();

  await user.type(screen.getByLabelText('Server'), 'social.example');
  await user.click(screen.getByRole('button', { name: 'Go on at Quill' }));
  expect(which).toHaveAccessibleDescription('Choose one.');
  expect(assign).not.toHaveBeenCalled();
  await user.click(which);
  await user.click(await screen.findByRole('option', { name: 'House app (shared)' }));
  await user.click(screen.getByRole('button', { name: 'Go on at Quill' }));

  await vi.waitFor(() => expect(assign).toHaveBeenCalled());
});
