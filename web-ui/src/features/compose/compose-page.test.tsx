import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const text = () => screen.getByRole('textbox', { name: 'Text' });
const goButton = (name: RegExp) => screen.findByRole('button', { name });

async function openCompose(options: Parameters<typeof openApp>[1] = {}) {
  const app = openApp('/w/:w/campaigns/new', options);
  await screen.findByRole('textbox', { name: 'Text' });
  return app;
}

test('the button says what is missing until nothing is', async () => {
  const { user, db } = await openCompose();
  expect(await goButton(/Publish 0 posts now Choose accounts first\./)).toHaveAttribute('aria-disabled');

  await user.click(screen.getByRole('button', { name: /^Choose all/ }));
  expect(await goButton(/Write a text or add a picture\./)).toBeInTheDocument();
  await user.type(text(), 'Hello');

  expect(await goButton(/Checking \d+ posts/)).toBeInTheDocument();
  const free = db.accounts.filter(({ health }) => !['SIGNED_OUT', 'SWITCHED_OFF'].includes(health.state));
  const go = await goButton(new RegExp(`Publish ${free.length} posts now to ${free.length} accounts`));
  expect(go).not.toHaveAttribute('aria-disabled');
});

test('a platform is chosen whole, counted, and taken out by its chip', async () => {
  const { user, db } = await openCompose();

  await user.click(screen.getByRole('checkbox', { name: 'All of Alder' }));

  const own = db.accounts.filter(({ platform }) => platform === 'alder');
  expect(screen.getByText(/^accounts?, 1 platform$/, { exact: false })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `Alder ${own.length}: take out` }));
  expect(screen.getByRole('checkbox', { name: 'All of Alder' })).not.toBeChecked();
});

test('an account that cannot post says why in place', async () => {
  const { user, db } = await openCompose();
  const out = db.accounts.find(({ health }) => health.state === 'SIGNED_OUT');

  await user.type(screen.getByRole('searchbox', { name: 'Name or handle' }), out?.name ?? '');

  const box = await screen.findByRole('checkbox', { name: new RegExp(`^${out?.name}: Signed out`) });
  expect(box).toBeDisabled();
});

test('the counter with the least room comes first and says how much is over', async () => {
  const { user } = await openCompose();
  await user.click(screen.getByRole('button', { name: /^Choose all/ }));

  await user.click(text());
  await user.paste('x'.repeat(290));

  const counters = within(screen.getByRole('list', { name: /How much of each limit/ })).getAllByRole(
    'listitem',
  );
  expect(counters[0]).toHaveTextContent('10 over / 280');
});

test('blocked posts can be left out, and the number follows', async () => {
  const { user, db } = await openCompose();
  await user.click(screen.getByRole('button', { name: /^Choose all/ }));
  await user.click(text());
  await user.paste('x'.repeat(290));

  await user.click(await screen.findByRole('checkbox', { name: /^Leave the \d+ blocked posts out/ }));

  const fitting = db.accounts.filter(({ limits }) => limits.text.max >= 290);
  const ready = fitting.filter(({ health }) => !['SIGNED_OUT', 'SWITCHED_OFF'].includes(health.state));
  await user.click(await goButton(new RegExp(`^Publish ${ready.length} posts now`)));
  await vi.waitFor(() => expect(db.posts.get(db.campaigns[0]?.id ?? '')).toHaveLength(ready.length));
});

test('sending goes to the campaign and says what happened; a lost answer does not make a second one', async () => {
  const { user, db, where } = await openCompose();
  const before = db.campaigns.length;
  await user.type(screen.getByRole('textbox', { name: 'Name of the campaign' }), 'Harbor lights');
  await user.click(screen.getByRole('checkbox', { name: 'All of Alder' }));
  await user.type(text(), 'answer lost');

  await user.click(await goButton(/^Publish \d+ posts? now to/));
  expect(await screen.findByText('The answer was lost on the way. Try again.')).toBeInTheDocument();
  await user.click(await goButton(/^Publish \d+ posts? now to/));

  await vi.waitFor(() => expect(where()).toMatch(/campaigns\/[0-9a-f-]{36}$/));
  expect(db.campaigns).toHaveLength(before + 1);
  expect(db.campaigns[0]?.name).toBe('Harbor lights');
});

test('at a time, the button names the day, the time and the zone', async () => {
  const { user, db } = await openCompose();
  await user.click(screen.getByRole('checkbox', { name: 'All of Alder' }));
  await user.type(text(), 'Hello');
  await user.click(screen.getByRole('radio', { name: 'At a time' }));

  const go = await goButton(/^Schedule \d+ posts? for \w{3} \d+ \w{3}, \d\d:00 Europe\/Berlin/);
  await user.click(go);

  await vi.waitFor(() => expect(db.campaigns[0]?.schedule?.zone).toBe('Europe/Berlin'));
});

test('a draft needs neither accounts nor a check', async () => {
  const { user, db } = await openCompose();
  await user.type(text(), 'For later');

  await user.click(screen.getByRole('button', { name: 'Save as draft' }));

  await vi.waitFor(() =>
    expect(db.campaigns[0]).toMatchObject({ state: 'DRAFT', content: { text: 'For later' } }),
  );
});

test('a check that does not answer is said, and can be tried again', async () => {
  const { user } = await openCompose();
  await user.click(screen.getByRole('checkbox', { name: 'All of Alder' }));
  await user.type(text(), 'server away');

  expect(await screen.findByText('The check did not answer')).toBeInTheDocument();
  expect(await goButton(/The check did not answer\. Try it again\./)).toHaveAttribute('aria-disabled');
});

test('leaving asks before what is written is lost', async () => {
  const { user, where } = await openCompose();
  await user.type(text(), 'Unsaved');

  await user.click(screen.getAllByRole('link', { name: /^Accounts/ })[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(where()).toBe('/w/:w/campaigns/new');
  await user.click(screen.getAllByRole('link', { name: /^Accounts/ })[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Leave' }));

  await vi.waitFor(() => expect(where()).toBe('/w/:w/accounts'));
});

test('who may only write cannot send, and is told so', async () => {
  await openCompose({ role: 'EDITOR' });

  expect(await goButton(/^Publish 0 posts now/)).toHaveAccessibleDescription('Only publishers may schedule.');
});

test('posts can be spread, and the plan says from when to when they leave and why some wait', async () => {
  const { user, db } = await openCompose();
  await user.click(screen.getByRole('button', { name: /^Choose all/ }));
  await user.type(text(), 'Hello');
  await user.click(screen.getByRole('radio', { name: 'At a time' }));

  const plan = await screen.findByRole('list', { name: 'When the posts would leave' });
  expect(within(plan).getByText(/^From .* to .*\.$/)).toBeInTheDocument();
  expect(
    within(plan).getAllByText(/posts wait up to \d+ seconds: .* allows 2 posts a second/).length,
  ).toBeGreaterThan(0);

  await user.click(screen.getByRole('combobox', { name: 'How the posts are spread' }));
  await user.click(await screen.findByRole('option', { name: 'Within hours' }));
  await user.click(screen.getByRole('combobox', { name: 'On which days' }));
  await user.click(await screen.findByRole('option', { name: 'Saturday and Sunday' }));
  await user.click(await goButton(/^Schedule \d+ posts for /));

  await vi.waitFor(() =>
    expect(db.campaigns[0]?.schedule?.spread).toMatchObject({ kind: 'daily', days: ['SATURDAY', 'SUNDAY'] }),
  );
});

test('a campaign that the engine has not started yet says so', async () => {
  const { user } = await openCompose({ away: ['temporal'] });
  await user.click(screen.getByRole('checkbox', { name: 'All of Alder' }));
  await user.type(text(), 'Hello');

  await user.click(await goButton(/^Publish \d+ posts? now to/));

  expect(await screen.findByText('Saved, but not started yet.')).toBeInTheDocument();
});
