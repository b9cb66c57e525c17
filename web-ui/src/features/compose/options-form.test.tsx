import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';
import type { PlatformOption } from '../../api/types.ts';

const title = (part: Partial<PlatformOption> = {}): PlatformOption => ({
  name: 'title',
  label: 'Title',
  required: false,
  shape: 'LINE',
  max: 20,
  values: [],
  ...part,
});
const silent: PlatformOption = { ...title(), name: 'silent', label: 'Silent', shape: 'FLAG' };
const sees: PlatformOption = {
  ...title(),
  name: 'sees',
  label: 'Who sees it',
  shape: 'CHOICE',
  values: [
    { value: 'all', label: 'Everybody' },
    { value: 'few', label: 'Members' },
  ],
};

/** A composer where Alder and Basalt are chosen and ask this. */
async function ask(asked: Record<string, PlatformOption[]>, path = '/w/:w/campaigns/new') {
  const app = openApp(path);
  for (const platform of app.db.platforms) platform.options = asked[platform.slug] ?? [];
  await app.user.click(await screen.findByRole('checkbox', { name: 'All of Alder' }));
  await app.user.click(screen.getByRole('checkbox', { name: 'All of Basalt' }));
  return app;
}

const saved = async ({ user, db }: Awaited<ReturnType<typeof ask>>) => {
  const before = db.campaigns.length;
  await user.click(screen.getByRole('button', { name: 'Save as draft' }));
  await vi.waitFor(() => expect(db.campaigns.length).toBe(before + 1));
  return db.campaigns[0]?.content.options;
};

test('what two platforms ask alike is asked once and said to both', async () => {
  const app = await ask({ alder: [title(), silent, sees], basalt: [title()] });
  const { user } = app;

  const settings = screen.getByRole('region', { name: 'Platform settings' });
  expect(within(settings).getAllByRole('textbox')).toHaveLength(1);
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Reef');
  await user.click(screen.getByRole('checkbox', { name: 'Silent' }));
  await user.click(screen.getByRole('combobox', { name: 'Who sees it' }));
  await user.click(await screen.findByRole('option', { name: 'Members' }));

  expect(await saved(app)).toEqual({
    alder: { title: 'Reef', silent: 'true', sees: 'few' },
    basalt: { title: 'Reef' },
  });
});

test('it can be said for each instead', async () => {
  const app = await ask({ alder: [title()], basalt: [title()] });
  const { user } = app;

  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Reef');
  await user.click(screen.getByRole('button', { name: /^Say it for each\s+Title$/ }));
  const own = within(screen.getByRole('group', { name: 'Settings of Basalt' }));
  await user.clear(own.getByRole('textbox', { name: 'Title' }));
  await user.type(own.getByRole('textbox', { name: 'Title' }), 'Tide');

  expect(await saved(app)).toEqual({ alder: { title: 'Reef' }, basalt: { title: 'Tide' } });
});

test('a kept draft still knows them, and says so when it is sent', async () => {
  const app = await ask({ alder: [title({ required: true })] });
  const { user, db } = app;
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Half a thought');
  await user.type(screen.getByRole('textbox', { name: 'Title (needed)' }), 'Reef');
  await saved(app);

  await user.click(await screen.findByRole('link', { name: 'Go on writing' }));
  expect(await screen.findByRole('textbox', { name: 'Title (needed)' })).toHaveValue('Reef');
  await user.click(await screen.findByRole('button', { name: /^Publish \d+ posts? now to/ }));

  await vi.waitFor(() => expect(db.campaigns[0]?.state).not.toBe('DRAFT'));
  expect(db.campaigns[0]?.content.options).toEqual({ alder: { title: 'Reef' } });
});

test('what the check says of one stands at it, and the finding leads there', async () => {
  const { user } = await ask({ alder: [title({ required: true })] });
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Hello');

  const field = screen.getByRole('textbox', { name: 'Title (needed)' });
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription(/Title is needed\./));
  expect(screen.getByText('1 needs you')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'To the setting' }));
  expect(field).toHaveFocus();

  await user.type(field, 'Reef');
  await vi.waitFor(() => expect(field).not.toHaveAccessibleDescription(/needed/));
});

test('what a platform does not ask any more can be taken out', async () => {
  const app = await ask({ alder: [title()] });
  const { user, db } = app;
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Reef');
  await saved(app);
  const alder = db.platforms.find(({ slug }) => slug === 'alder');
  alder?.options.pop();

  app.router.options.context.queries.removeQueries({ queryKey: ['platforms'] });
  await user.click(await screen.findByRole('link', { name: 'Go on writing' }));
  expect(await screen.findByText(/Alder does not ask for title any more/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take it out' }));
  await user.click(screen.getByRole('button', { name: 'Save as draft' }));

  await vi.waitFor(() => expect(db.campaigns[0]?.content.options).toBeUndefined());
});

test('a series keeps them too', async () => {
  const { user, db } = await ask({ alder: [title()] }, '/w/:w/campaigns/new?repeat=true');
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Fish of the day');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Fish');
  await user.click(await screen.findByRole('button', { name: /^Start the series \d+ posts? each time/ }));
  await vi.waitFor(() => expect(db.series[0]?.content.options).toEqual({ alder: { title: 'Fish' } }));

  await user.click(await screen.findByRole('link', { name: 'Change' }));
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Fish');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), '!');
  await user.click(
    await screen.findByRole('button', { name: /^Change the series From the next campaign on/ }),
  );

  await vi.waitFor(() => expect(db.series[0]?.content.options).toEqual({ alder: { title: 'Fish!' } }));
});
