import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const text = () => screen.findByRole('textbox', { name: 'Text' });

async function openDraft() {
  const app = openApp('/w/:w/campaigns/new');
  await app.user.click(await screen.findByRole('checkbox', { name: 'All of Alder' }));
  await app.user.type(await text(), 'Half a thought');
  await app.user.click(screen.getByRole('button', { name: 'Save as draft' }));
  await screen.findByRole('heading', { name: 'No posts yet' });
  const [draft] = app.db.campaigns;
  if (!draft) throw new Error('no draft');
  return { ...app, draft, campaigns: app.db.campaigns.length };
}

test('a draft is gone on with where it was left, and kept again', async () => {
  const { user, db, draft, campaigns } = await openDraft();

  await user.click(screen.getByRole('link', { name: 'Go on writing' }));
  expect(await text()).toHaveValue('Half a thought');
  expect(screen.getByRole('checkbox', { name: 'All of Alder' })).toBeChecked();
  await user.type(await text(), ', and the rest');
  await user.click(screen.getByRole('button', { name: 'Save as draft' }));

  expect(await screen.findByText('Half a thought, and the rest')).toBeInTheDocument();
  expect(draft).toMatchObject({ state: 'DRAFT', content: { text: 'Half a thought, and the rest' } });
  expect(db.campaigns).toHaveLength(campaigns);
});

test('a draft that is sent becomes the campaign and is no second one', async () => {
  const { user, db, draft, campaigns } = await openDraft();

  await user.click(screen.getByRole('link', { name: 'Go on writing' }));
  await user.click(await screen.findByRole('button', { name: /^Publish \d+ posts? now to/ }));

  await vi.waitFor(() => expect(draft.state).not.toBe('DRAFT'));
  expect(await screen.findByRole('table', { name: 'Posts' })).toBeInTheDocument();
  expect(db.campaigns).toHaveLength(campaigns);
});

test('a draft is deleted only after a question', async () => {
  const { user, db, draft, where } = await openDraft();

  await user.click(screen.getByRole('button', { name: 'Delete the draft' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Delete this draft?');
  expect(db.campaigns).toContain(draft);
  await user.click(within(dialog).getByRole('button', { name: 'Delete the draft' }));

  expect(await screen.findByText('The draft is deleted')).toBeInTheDocument();
  expect(where()).toBe('/w/:w/campaigns');
  expect(db.campaigns).not.toContain(draft);
});
