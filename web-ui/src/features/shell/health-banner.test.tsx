import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/app.tsx';

test('posts that are late are said above every page, with their number', async () => {
  openApp('/w/:w/accounts', { late: 3 });

  expect(await screen.findByText('3 posts are late.')).toBeInTheDocument();
});

test('where none is late, nothing is said', async () => {
  openApp('/w/:w/accounts');

  await screen.findByRole('table', { name: 'Accounts' });
  expect(screen.queryByText(/late\./)).not.toBeInTheDocument();
});
