import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const signedOut = { signedIn: false };

test('who is not signed in comes to the sign-in, and afterwards to where they wanted to go', async () => {
  const { user, where } = openApp('/w/:w/accounts', signedOut);

  await user.type(await screen.findByLabelText('User name'), 'admin');
  await user.type(screen.getByLabelText('Password'), 'any other');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'Accounts', level: 1 })).toBeInTheDocument();
  expect(where()).toBe('/w/:w/accounts');
});

test.each([
  ['wrong', 'User name or password is wrong.'],
  ['too often', 'Too many tries. Wait 30 s, then try again.'],
  ['away', 'The database is not reachable. Try again in a minute.'],
])('a sign-in with the password "%s" is answered by one sentence', async (password, sentence) => {
  const { user } = openApp('/sign-in', signedOut);

  await user.type(await screen.findByLabelText('User name'), 'admin');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

test('nothing is asked of the server without a name and a password', async () => {
  const { user } = openApp('/sign-in', signedOut);

  await user.click(await screen.findByRole('button', { name: 'Sign in' }));

  expect(await screen.findByText('Type your user name and password.')).toBeInTheDocument();
});

test('the one-time password has to be changed before anything else', async () => {
  const { user, where, db } = openApp('/w/:w/accounts', signedOut);
  await user.type(await screen.findByLabelText('User name'), 'admin');
  await user.type(screen.getByLabelText('Password'), 'one-time-password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'Choose your password' });

  await user.type(screen.getByLabelText('One-time password'), 'one-time-password');
  await user.type(screen.getByLabelText('New password'), 'quay and lantern');
  await user.type(screen.getByLabelText('New password again'), 'quay and lantern');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));

  await vi.waitFor(() => expect(where()).toBe('/w/:w/accounts'));
  expect(db.mustChange).toBe(false);
});

test('a new password is refused with the reason at its field', async () => {
  const { user } = openApp('/password', { mustChange: true });

  await user.type(await screen.findByLabelText('One-time password'), 'guessed wrong');
  await user.type(screen.getByLabelText('New password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(await screen.findByText('5 characters are too few; 12 are needed.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('New password'), ' but longer now');
  await user.type(screen.getByLabelText('New password again'), 'short but longer now');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));

  expect(await screen.findByText('The password until now is wrong.')).toBeInTheDocument();
});
