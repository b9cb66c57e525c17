import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function openCampaign(name = 'Winter menu launch') {
  const app = openApp('/w/:w/campaigns', { accounts: 1_000 });
  const campaign = app.db.campaigns.find((each) => each.name === name);
  if (!campaign) throw new Error(`no campaign ${name}`);
  app.router.history.push(`/w/${app.db.workspace.id}/campaigns/${campaign.id}`);
  await screen.findByRole('heading', { level: 1, name });
  return { ...app, campaign };
}
const table = () => screen.findByRole('table', { name: 'Posts' });
const rows = () => screen.getAllByRole('row').slice(1);

test('of 1,000 posts only what is in view is in the document; what needs attention comes first', async () => {
  await openCampaign();

  expect(await table()).toHaveAttribute('aria-rowcount', '1001');
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]).toHaveTextContent(/Needs attention.*The sign-in has expired.*Reconnect/);
});

test('a figure is a filter of the table and stands in the address', async () => {
  const { user, router } = await openCampaign();
  await table();

  const figure = screen.getByRole('button', { name: /Unconfirmed/, pressed: false });
  await user.click(figure);

  await vi.waitFor(() =>
    expect(rows().every((row) => /^Unconfirmed/.test(row.textContent ?? ''))).toBe(true),
  );
  expect(figure).toHaveAttribute('aria-pressed', 'true');
  expect(router.state.location.search).toEqual({ state: 'UNCONFIRMED' });
});

test('reasons are grouped with their count and one action; unconfirmed posts offer no retry', async () => {
  await openCampaign();

  const yours = await screen.findByRole('list', { name: 'What needs you' });
  expect(within(yours).getByRole('link', { name: 'Reconnect 7 accounts' })).toBeInTheDocument();
  const unconfirmed = screen
    .getAllByText('No answer after sending')
    .map((each) => each.closest('li'))
    .filter((each) => each !== null);
  for (const group of unconfirmed) expect(group).not.toHaveTextContent(/Retry/);
});

test('pause says what was on its way, and resume becomes the primary action', async () => {
  const { user, campaign, db } = await openCampaign();
  const [flying] = db.posts.get(campaign.id)?.filter(({ state }) => state === 'PREPARED') ?? [];
  if (!flying) throw new Error('nothing is prepared');
  Object.assign(flying, { state: 'SENDING', sentAt: new Date(Date.now() + 60_000).toISOString() });

  await user.keyboard('p');

  expect(await screen.findByText(/already on (its|their) way: .*/)).toHaveTextContent(flying.account.name);
  expect(await screen.findByRole('button', { name: /^Resume [\d,]+ posts/ })).toBeInTheDocument();
});

test('a retry of all asks first, with the reasons and with what stays', async () => {
  const { user, campaign, db } = await openCampaign();

  await user.click((await screen.findAllByRole('button', { name: /^Retry \d+ posts$/ }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('The picture was refused: ratio 3:1.');
  expect(dialog).toHaveTextContent('7 wait for a reconnect');
  await user.click(within(dialog).getByRole('button', { name: /^Retry \d+ posts$/ }));

  expect(await screen.findByText(/^\d+ posts leave again$/)).toBeInTheDocument();
  const kinds = db.posts.get(campaign.id)?.map(({ failure }) => failure?.kind);
  expect(kinds).not.toContain('REFUSED');
  expect(kinds).toContain('SIGNED_OUT');
});

test('the rest is cancelled only after a question with its counts', async () => {
  const { user, campaign } = await openCampaign();

  await user.click(screen.getByRole('button', { name: 'Cancel the rest' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent(/Cancel \d+ posts that have not left\?/);
  expect(dialog).toHaveTextContent(/\d+ stay published\./);
  expect(campaign.state).toBe('PUBLISHING');
  await user.click(within(dialog).getByRole('button', { name: /^Cancel \d+ posts$/ }));

  await vi.waitFor(() => expect(campaign.state).toBe('CANCELLED'));
});

test('what is publishing cannot be rescheduled, and says why', async () => {
  await openCampaign();

  const button = screen.getByRole('button', { name: 'Reschedule' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('It is already publishing.');
});

test('posts are found by their account, in the table and in the address', async () => {
  const { user, router, campaign, db } = await openCampaign();
  await table();
  const name = db.posts.get(campaign.id)?.at(-1)?.account.name ?? '';

  await user.type(screen.getByRole('searchbox', { name: 'Name or handle' }), name);

  await vi.waitFor(() => expect(rows().every((row) => row.textContent?.includes(name))).toBe(true));
  expect(router.state.location.search).toEqual({ q: name });
});

test('what is due while the engine is away has not started yet', async () => {
  const app = openApp('/w/:w/campaigns', { away: ['temporal'] });
  const late = app.db.campaigns.find(({ state }) => state === 'PUBLISHING');
  Object.assign(late ?? {}, { state: 'SCHEDULED' });

  app.router.history.push(`/w/${app.db.workspace.id}/campaigns/${late?.id}`);

  expect(await screen.findByRole('heading', { level: 1, name: late?.name ?? '' })).toBeInTheDocument();
  expect(await screen.findByText('Not started yet')).toBeInTheDocument();
});

test('posts are chosen by keys and skipped together, after a question', async () => {
  const { user, campaign, db } = await openCampaign();
  const skipped = () => db.posts.get(campaign.id)?.filter(({ state }) => state === 'SKIPPED').length ?? 0;
  const before = skipped();
  await table();
  within(rows()[0] as HTMLElement)
    .getByRole('link', { name: /^(?!Reconnect)/ })
    .focus();

  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
  expect(await screen.findByText('2 posts chosen')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Skip 2 posts' }));
  const dialog = await screen.findByRole('dialog', { name: 'Skip 2 posts?' });
  await user.click(within(dialog).getByRole('button', { name: 'Skip 2 posts' }));

  expect(await screen.findByText('2 posts are skipped')).toBeInTheDocument();
  expect(skipped()).toBe(before + 2);
  expect(screen.queryByText(/posts chosen/)).toBeNull();
});
