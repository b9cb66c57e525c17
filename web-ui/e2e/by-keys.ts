import type { Page } from 'playwright-core';
import type { Platform } from '../src/api/types.ts';
import { read } from './browser.ts';
import { keysOn } from './keys.ts';
import { picture } from './picture.ts';
import { behave, open, trouble } from './platforms.ts';
import { screenOf } from './screen.ts';
import type { stepsOn } from './step.ts';

/** The main job once more, with a keyboard and nothing else. */
export function byKeys(page: Page, step: ReturnType<typeof stepsOn>, password: string): void {
  const { press, type, at, to, go } = keysOn(page);
  const { heading, button, place, posts, figure } = screenOf(page);
  const main = page.locator('#main');

  step('by keys: signs out, and in again', async () => {
    await go(button('Administrator: menu'));
    await to(page.getByRole('menuitem', { name: 'Sign out' }), 'ArrowDown');
    await press('Enter');
    await at(page.getByLabel('User name'), 'the name');
    await type('admin');
    await press('Tab');
    await type(password);
    await press('Enter');
    await heading('Campaigns').waitFor();
    await at(main, 'the content');
  });

  step('by keys: connects an account', async () => {
    const pier = await open('bluesky', 'pier');
    const { connect } = await read<Platform>(page, '/api/v1/platforms/bluesky');
    await go(place('Accounts'));
    await at(main, 'the content');
    await go(button('Connect accounts'));
    await at(page.getByRole('searchbox', { name: 'Platform' }), 'the search');
    await go(button(/^Bluesky/));
    await heading('Accounts').waitFor();
    for (const { name, label } of connect.fields) {
      await to(page.getByRole('dialog').getByLabel(label, { exact: true }));
      await press('Control+a');
      await type(pier.form[name] ?? '');
    }
    await press('Enter');
    await page.getByText(/ is connected$/).waitFor();
    await at(button('Connect accounts'), 'where one came from');
  });

  step('by keys: writes with a picture, chooses accounts and sends', async () => {
    await press('c');
    await to(page.getByRole('textbox', { name: 'Name of the campaign' }));
    await type('Pier by keys');
    await to(page.getByRole('checkbox', { name: 'All of Telegram' }));
    await press('Space');
    await to(page.getByRole('textbox', { name: 'Text' }));
    await type('No mouse on the pier.');
    const choosing = page.waitForEvent('filechooser');
    await go(button('Add pictures'));
    await (await choosing).setFiles({ name: 'pier.png', mimeType: 'image/png', buffer: picture(320, 200) });
    await page.getByText('320 × 200').waitFor();
    await to(page.getByLabel('Alt text'));
    await type('A pier');
    await to(page.getByRole('radio', { name: 'Now' }));
    await page.getByText('Every post is within its limits.').waitFor();
    await trouble({
      kind: 'refuse-before',
      platform: 'telegram',
      operation: 'publish',
      status: 400,
      count: 1,
    });
    await go(button(/^Publish 20 posts now/));
    await heading('Pier by keys').waitFor();
    await at(main, 'the content');
  });

  step('by keys: finds the one that failed, and sends it again', async () => {
    await page.locator('header').getByText('Finished', { exact: true }).waitFor({ timeout: 40_000 });
    await go(figure('Needs attention'), 'Space');
    await page.waitForURL(/state=ATTENTION/);
    await to(posts());
    await press('ArrowDown', 'Enter');
    await page.getByRole('heading', { name: 'What now?' }).waitFor();
    await behave();
    await to(button('Skip this account'));
    await to(button(/^Send try 2 now/), 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { name: 'It is on Telegram' }).waitFor({ timeout: 30_000 });
    await at(page.locator('#main section'), 'what has become of it');
  });
}
