import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function openCampaign(name = 'Winter menu launch') {
  const app = openApp('/w/:w/campaigns', { accounts: 1_000 });
  const campaign = app.db.campaigns.find((each) => each.name === name);
  if (!campaign) throw new Error(`no campaign ${name}`);
  app.router.history.push(`/w/${app.db.workspace.id}/campaigns/${campaign.id}`);
  await screen.findByRole('heading', { level: 1, name });
  return { ...app, campaign, posts: app.db.posts.get(campaign.id) ?? [] };
}

test('an edit says whom it reaches and what stays, and the page says so afterwards', async () => {
  const { user, campaign } = await openCampaign();

  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit what has not left' });
  expect(dialog).toHaveTextContent(/posts get it\./);
  expect(dialog).toHaveTextContent(/stay as they were sent\./);
  const text = within(dialog).getByRole('textbox', { name: 'Text' });
  await user.clear(text);
  await user.type(text, 'Open until ten.');
  await user.click(within(dialog).getByRole('button', { name: /^Change [\d,]+ posts$/ }));

  await vi.waitFor(() => expect(campaign.content.text).toBe('Open until ten.'));
  expect(await screen.findByText(/with the text from before the edit\.$/)).toBeInTheDocument();
});

test('an edit of what somebody else has changed is refused and keeps what was typed', async () => {
  const { user, campaign } = await openCampaign();

  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = await screen.findByRole('dialog');
  const text = within(dialog).getByRole('textbox', { name: 'Text' });
  await user.type(text, ' Bring friends.');
  campaign.revision += 1;
  await user.click(within(dialog).getByRole('button', { name: /^Change/ }));

  expect(await within(dialog).findByRole('alert')).toHaveTextContent('This was changed meanwhile.');
  expect(text).toHaveValue(`${campaign.content.text} Bring friends.`);
});

test('accounts that have a post in it cannot be added; another one gets one', async () => {
  const { user, db, posts } = await openCampaign();
  const there = posts[0]?.account.name ?? '';
  const taken = posts.pop();
  const free = db.accounts.find(({ id }) => id === taken?.account.id);
  if (!free) throw new Error('no account');
  free.health = { state: 'HEALTHY' };

  await user.click(screen.getByRole('button', { name: 'Add accounts' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add accounts' });
  const search = within(dialog).getByRole('searchbox', { name: 'Name or handle' });
  await user.type(search, there);
  expect(await within(dialog).findByRole('checkbox', { name: `${there}: has a post in it` })).toBeDisabled();
  await user.clear(search);
  await user.type(search, free.name);
  await user.click((await within(dialog).findAllByRole('checkbox', { name: free.name }))[0] as HTMLElement);
  await user.click(within(dialog).getByRole('button', { name: 'Add 1 post' }));

  await vi.waitFor(() => expect(posts.map(({ account }) => account.id)).toContain(free.id));
});

test('a retry can be narrowed down to one platform', async () => {
  const { user, posts } = await openCampaign();
  const refused = posts.filter(({ failure }) => failure?.kind === 'REFUSED');

  await user.click((await screen.findAllByRole('button', { name: /^Retry \d+ posts$/ }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  const choices = within(dialog).getByRole('group', { name: 'Which of them' });
  const first = within(choices).getAllByRole('button')[1] as HTMLElement;
  const amount = Number(/\d+$/.exec(first.textContent ?? '')?.[0]);
  await user.click(first);
  await user.click(within(dialog).getByRole('button', { name: new RegExp(`^Retry ${amount} posts?$`) }));

  await vi.waitFor(() =>
    expect(refused.filter(({ failure }) => failure === undefined).length).toBeGreaterThan(0),
  );
  expect(refused.some(({ failure }) => failure !== undefined)).toBe(true);
});

test('a retry can be narrowed down to one reason', async () => {
  const { user, posts, router } = await openCampaign();
  const of = (kind: string) => posts.filter(({ failure }) => failure?.kind === kind);
  const missed = of('REFUSED').at(-1);
  if (missed?.failure) missed.failure.kind = 'MISSED';
  await router.options.context.queries.invalidateQueries();
  const refused = of('REFUSED').length;

  await user.click((await screen.findAllByRole('button', { name: /^Retry \d+ posts$/ }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /^Too late to leave \d+$/ }));
  await user.click(within(dialog).getByRole('button', { name: /^Retry \d+ posts?$/ }));

  await vi.waitFor(() => expect(of('MISSED')).toHaveLength(0));
  expect(of('REFUSED')).toHaveLength(refused);
});

test('a reason’s own button retries that reason alone', async () => {
  const { user, posts } = await openCampaign();
  const of = (kind: string) => posts.filter(({ failure }) => failure?.kind === kind);
  const [refused, gone] = [of('REFUSED').length, of('GONE').length];
  expect(gone).toBeGreaterThan(0);

  const needs = await screen.findByRole('region', { name: 'What needs you' });
  await user.click(await within(needs).findByRole('button', { name: `Retry ${refused} posts` }));
  const dialog = await screen.findByRole('dialog', { name: `Retry ${refused} posts?` });
  await user.click(within(dialog).getByRole('button', { name: `Retry ${refused} posts` }));

  await vi.waitFor(() => expect(of('REFUSED')).toHaveLength(0));
  expect(of('GONE')).toHaveLength(gone);
});

test('the posts that are shown are skipped after a question; the others stay', async () => {
  const { user, posts } = await openCampaign();
  const skip = screen.getByRole('button', { name: 'Skip these' });
  expect(skip).toHaveAccessibleDescription('Filter the posts first. All of them: Cancel the rest.');
  const planned = posts.filter(({ state }) => state === 'PLANNED').length;
  const parked = posts.filter((post) => post.state === 'ATTENTION' && post.failure?.kind !== 'UNCONFIRMED');

  await user.click(screen.getByRole('button', { name: /Needs attention/, pressed: false }));
  await user.click(screen.getByRole('button', { name: 'Skip these' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: `Skip ${parked.length} posts` }));

  await vi.waitFor(() => expect(parked.every(({ state }) => state === 'SKIPPED')).toBe(true));
  expect(posts.filter(({ state }) => state === 'PLANNED')).toHaveLength(planned);
});

test('a cancelled campaign says what is out, with links', async () => {
  const { db, router } = openApp('/w/:w/campaigns', { accounts: 1_000 });
  const campaign = db.campaigns.find(({ name }) => name === 'Winter menu launch');
  Object.assign(campaign ?? {}, { state: 'CANCELLED', gate: 'CANCELLED' });

  router.history.push(`/w/${db.workspace.id}/campaigns/${campaign?.id}`);

  const out = await screen.findByRole('list', { name: 'What is out' });
  const links = await within(out).findAllByRole('link');
  expect(links[0]).toHaveAttribute('href', expect.stringContaining('://'));
  expect(links.length).toBeLessThanOrEqual(20);
  expect(screen.getByRole('button', { name: /^See all \d+ posts$/ })).toBeInTheDocument();
});
