import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';
import type { PostItem } from '../../api/types.ts';

async function openPost(which: (post: PostItem) => boolean, search = '') {
  const app = openApp('/w/:w/campaigns', { accounts: 1_000 });
  const post = [...app.db.posts.values()].flat().find(which);
  if (!post) throw new Error('no such post');
  app.router.history.push(`/w/${app.db.workspace.id}/posts/${post.id}${search}`);
  await screen.findByRole('heading', { level: 1, name: post.account.name });
  return { ...app, post };
}
const unconfirmed = ({ failure, nextLook }: PostItem) =>
  failure?.kind === 'UNCONFIRMED' && nextLook === undefined;

test('an unconfirmed post is sent again only after a look at its page', async () => {
  const { user, post } = await openPost(unconfirmed);

  await user.click(screen.getByRole('radio', { name: /^It is not there/ }));
  const send = screen.getByRole('button', { name: /^I looked: send try 2 now/ });
  expect(send).toHaveAttribute('aria-disabled', 'true');
  expect(send).toHaveAccessibleDescription('Look first.');
  await user.click(send);
  expect(post.state).toBe('ATTENTION');

  await user.click(screen.getByRole('link', { name: /^Look at the page/ }));
  await user.click(screen.getByRole('button', { name: /^I looked: send try 2 now/ }));

  expect(await screen.findByText('Try 2 leaves now')).toBeInTheDocument();
  expect(post.failure).toBeUndefined();
});

test('an unconfirmed post that is there counts as published by its link', async () => {
  const { user, post } = await openPost(unconfirmed);

  await user.click(screen.getByRole('radio', { name: /^It is there/ }));
  const link = screen.getByRole('textbox', { name: 'Link of the post' });
  await user.type(link, 'no link');
  await user.click(screen.getByRole('button', { name: /^Count it as published/ }));
  await vi.waitFor(() => expect(link).toHaveAccessibleDescription(/Paste the post's link/));

  await user.clear(link);
  await user.type(link, 'https://dune.example/1');
  await user.click(screen.getByRole('button', { name: /^Count it as published/ }));
  await vi.waitFor(() => expect(post).toMatchObject({ state: 'PUBLISHED', url: 'https://dune.example/1' }));
});

test('the files of a post are shown to its platform no longer, after a question', async () => {
  const { user, db, post, router } = await openPost(({ state }) => state === 'PUBLISHED');
  expect(screen.queryByText('Files fetched from here')).toBeNull();
  db.doors.set(post.id, 2);
  await router.options.context.queries.invalidateQueries();

  await user.click(await screen.findByRole('button', { name: 'Show them no longer' }));
  const dialog = await screen.findByRole('dialog', { name: /^Show .+ the files no longer\?$/ });
  expect(dialog).toHaveTextContent(/they vanish there for ever/);
  await user.click(within(dialog).getByRole('button', { name: 'Show them no longer' }));

  await vi.waitFor(() => expect(db.doors.size).toBe(0));
  await vi.waitFor(() => expect(screen.queryByText('Files fetched from here')).toBeNull());
});

test('an unconfirmed post can be left', async () => {
  const { user, post } = await openPost(unconfirmed);

  await user.click(screen.getByRole('radio', { name: /^Leave it/ }));
  await user.click(screen.getByRole('button', { name: /^Skip this account/ }));

  await vi.waitFor(() => expect(post.state).toBe('SKIPPED'));
});

test('while the engine still looks, nothing can be sent again', async () => {
  const { user } = await openPost(({ nextLook }) => nextLook !== undefined);

  await user.click(screen.getByRole('link', { name: /^Look at the page/ }));
  await user.click(screen.getByRole('radio', { name: /^It is not there/ }));

  expect(screen.getByRole('button', { name: /^I looked/ })).toHaveAccessibleDescription(
    /^Not yet: the engine/,
  );
});

test('J and K walk the same filter', async () => {
  const { user, router, post } = await openPost(unconfirmed, '?state=UNCONFIRMED');
  expect(screen.getByText('1 of 4')).toBeInTheDocument();

  await user.keyboard('j');
  expect(await screen.findByText('2 of 4')).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ state: 'UNCONFIRMED' });
  await user.keyboard('k');
  expect(await screen.findByRole('heading', { level: 1, name: post.account.name })).toBeInTheDocument();
});

test('a refused post can be sent again', async () => {
  const { user, post } = await openPost(({ failure }) => failure?.kind === 'REFUSED');
  expect(screen.getByText('What happened')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send try 2 now' }));
  await vi.waitFor(() => expect(post.failure).toBeUndefined());
});

test('a post whose account is signed out leads to the reconnect', async () => {
  const { post } = await openPost(({ failure }) => failure?.kind === 'SIGNED_OUT');

  expect(screen.getByRole('link', { name: `Reconnect ${post.account.name}` })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Send try/ })).toBeNull();
});

test('the way back leads to the campaign, and to those of its posts one has come from', async () => {
  const { user, db, post, router, where } = await openPost(unconfirmed, '?state=UNCONFIRMED');
  const campaign = db.campaigns.find(({ id }) => db.posts.get(id)?.includes(post));

  const crumbs = screen.getByRole('navigation', { name: 'Breadcrumb' });
  await user.click(within(crumbs).getByRole('link', { name: campaign?.name ?? '' }));

  await screen.findByRole('table', { name: 'Posts' });
  expect(where()).toBe(`/w/:w/campaigns/${campaign?.id}`);
  expect(router.state.location.search).toEqual({ state: 'UNCONFIRMED' });
});
