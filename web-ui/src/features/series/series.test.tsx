import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function begin() {
  const app = openApp('/w/:w/series');
  await app.user.click(await screen.findByRole('link', { name: 'New series' }));
  await app.user.click(await screen.findByRole('checkbox', { name: 'All of Alder' }));
  await app.user.type(screen.getByRole('textbox', { name: 'Text' }), 'Fish of the day');
  return app;
}

async function made() {
  const app = await begin();
  await app.user.click(await screen.findByRole('button', { name: /^Start the series \d+ posts? each time/ }));
  await screen.findByRole('heading', { level: 1, name: 'Fish of the day' });
  const [series] = app.db.series;
  if (!series) throw new Error('no series');
  return { ...app, series };
}

test('a series is begun from the composer, with its next times before it is', async () => {
  const { user, db, where } = await begin();

  const times = await screen.findByRole('list', { name: 'The next times' });
  expect(within(times).getAllByRole('listitem')).toHaveLength(10);
  expect(within(times).getByText('The clock goes forward in this night.')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Daily' }));
  await user.click(screen.getByRole('radio', { name: 'After' }));
  await user.clear(screen.getByRole('spinbutton', { name: 'Times' }));
  await user.type(screen.getByRole('spinbutton', { name: 'Times' }), '3');
  expect(await screen.findByRole('heading', { name: 'It comes 3 times' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /^Start the series \d+ posts? each time/ }));

  expect(await screen.findByText('The series has begun')).toBeInTheDocument();
  expect(db.series[0]).toMatchObject({
    content: { text: 'Fish of the day' },
    repeat: { rule: 'FREQ=DAILY', count: 3 },
  });
  expect(where()).toBe(`/w/:w/series/${db.series[0]?.id}`);
});

test('a week without a day cannot be begun, and what the server refuses is said', async () => {
  const { user } = await begin();
  const chosen = screen.getByRole('button', { name: /day$/, pressed: true });

  await user.click(chosen);
  expect(await screen.findByRole('button', { name: /Say how often it comes/ })).toHaveAttribute(
    'aria-disabled',
  );
  await user.click(chosen);
  await user.clear(screen.getByRole('spinbutton', { name: /Every/ }));
  await user.type(screen.getByRole('spinbutton', { name: /Every/ }), '99');

  expect(await screen.findByText('It comes too seldom.')).toBeInTheDocument();
});

test('a series is paused and goes on, in words that say what is not made up for', async () => {
  const { user, series } = await made();

  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText(/What is missed meanwhile is not made up for/)).toBeInTheDocument();
  expect(series.state).toBe('PAUSED');
  await user.click(screen.getByRole('button', { name: 'Resume' }));

  await vi.waitFor(() => expect(series.state).toBe('ACTIVE'));
  expect(await screen.findByRole('list', { name: 'Comes next' })).toBeInTheDocument();
});

test('a series ends only after a question', async () => {
  const { user, series } = await made();

  await user.click(screen.getByRole('button', { name: 'End the series' }));
  const dialog = await screen.findByRole('dialog', { name: 'End Fish of the day?' });
  expect(series.state).toBe('ACTIVE');
  await user.click(within(dialog).getByRole('button', { name: 'End the series' }));

  await vi.waitFor(() => expect(series.state).toBe('ENDED'));
  expect(await screen.findByText('It has ended.')).toBeInTheDocument();
});

test('a series is changed where it was written', async () => {
  const { user, db, series } = await made();

  await user.click(screen.getByRole('link', { name: 'Change' }));
  const text = await screen.findByRole('textbox', { name: 'Text' });
  expect(text).toHaveValue('Fish of the day');
  expect(screen.getByRole('checkbox', { name: 'All of Alder' })).toBeChecked();
  await user.type(text, ' and of the night');
  await user.click(
    await screen.findByRole('button', { name: /^Change the series From the next campaign on/ }),
  );

  await vi.waitFor(() => expect(series.content.text).toBe('Fish of the day and of the night'));
  expect(db.series).toHaveLength(1);
});
