import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

const table = () => screen.findByRole('table', { name: 'Campaigns' });
const row = (name: string) =>
  screen.getByRole('link', { name }).closest<HTMLElement>('[role="row"]') as HTMLElement;

test('campaigns stand in their groups, what is live first', async () => {
  openApp('/w/:w/campaigns', { accounts: 1_000 });

  await table();
  const groups = screen.getAllByRole('rowheader').map((each) => each.textContent);
  expect(groups).toEqual(['Live', 'Next', 'Waiting for people', 'Finished']);
  expect(row('Winter menu launch')).toHaveTextContent(/Publishing.*of 1,000 published/);
  expect(row('New year opening hours')).toHaveTextContent(/Draft.*no date yet/);
});

test('a state is a filter with its count, and stands in the address', async () => {
  const { user, router } = openApp('/w/:w/campaigns', { accounts: 1_000 });
  await table();

  await user.click(screen.getByRole('link', { name: 'Scheduled 3' }));

  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Winter menu launch' })).toBeNull());
  expect(router.state.location.search).toEqual({ state: 'scheduled' });
  expect(await screen.findByRole('link', { name: 'Staff picks, November' })).toBeInTheDocument();
});

test('P holds a campaign, and the toast lets it go on again', async () => {
  const { user, db } = openApp('/w/:w/campaigns', { accounts: 1_000 });
  await table();

  screen.getByRole('link', { name: 'Winter menu launch' }).focus();
  await user.keyboard('p');

  expect(await screen.findByText('Paused. No post leaves from now.')).toBeInTheDocument();
  await vi.waitFor(() => expect(row('Winter menu launch')).toHaveTextContent('Paused'));
  await user.click(screen.getByRole('button', { name: 'Resume' }));
  await vi.waitFor(() =>
    expect(db.campaigns.find(({ name }) => name === 'Winter menu launch')?.gate).toBe('OPEN'),
  );
});

test('arrows walk the campaigns and Enter opens one', async () => {
  const { user, where } = openApp('/w/:w/campaigns', { accounts: 1_000 });
  await table();

  screen.getByRole('link', { name: 'Staff picks, November' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Early access' })).toHaveFocus();
  await user.keyboard('{Enter}');

  expect(await screen.findByRole('heading', { level: 1, name: 'Early access' })).toBeInTheDocument();
  expect(where()).toMatch(/^\/w\/:w\/campaigns\/[0-9a-f-]+$/);
});

test('an empty workspace says what to do', async () => {
  openApp('/w/:w/campaigns', { accounts: 0 });

  const title = await screen.findByRole('heading', { name: 'Nothing leaves today' });
  const box = title.parentElement as HTMLElement;
  expect(within(box).getByRole('link', { name: 'New campaign' })).toBeInTheDocument();
});

test('a list that cannot be read says so, and a filter that matches nothing can be cleared', async () => {
  const away = openApp('/w/:w/campaigns?q=server+away');
  expect(await screen.findByRole('alert')).toHaveTextContent('Could not read the campaigns');

  await away.router.navigate({
    to: '/w/$workspace/campaigns',
    params: { workspace: away.db.workspace.id },
    search: { q: 'nothing like it' },
  });
  await away.user.click(await screen.findByRole('button', { name: 'Clear the filter' }));
  expect(await table()).toBeInTheDocument();
});
