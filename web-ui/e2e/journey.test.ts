import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { CampaignPage, Me, Workspace } from '../src/api/types.ts';
import { accessible, openBrowser, read, until } from './browser.ts';
import { byKeys } from './by-keys.ts';
import { picture } from './picture.ts';
import { accepted, behave, lift, open, trouble } from './platforms.ts';
import { screenOf } from './screen.ts';
import { oneTimePassword } from './settings.ts';
import { stepsOn } from './step.ts';

const PASSWORD = 'a lighthouse of my own';
const TEXT = 'The ferry leaves at nine. https://example.org/ferry #harbour';
const { browser, page, errors } = await openBrowser();
const step = stepsOn(page);
let [workspace, refused] = ['', ''];
/** How many accounts the sandbox has sown, and how many posts of its campaign are out. */
let [sown, sample] = [0, 0];
after(() => browser.close());

const { heading, button, link, posts, figure, place, badge, fill } = screenOf(page);
const campaigns = async (q: string) =>
  (await read<CampaignPage>(page, `${workspace}/campaigns?q=${encodeURIComponent(q)}`)).items;

step('signs in with the one-time password, which ends there', async () => {
  await page.goto('/');
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill('not this one');
  await page.keyboard.press('Enter');
  await page.getByText('User name or password is wrong.').waitFor();
  await accessible(page);

  await page.getByLabel('Password', { exact: true }).fill(oneTimePassword);
  await page.keyboard.press('Enter');
  await heading('Choose your password').waitFor();
  await accessible(page);
  await page.getByLabel('One-time password').fill(oneTimePassword);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password again').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await heading('Campaigns').waitFor();
  const me = await read<Me>(page, '/api/v1/me');
  workspace = `/api/v1/workspaces/${me.workspaces[0]?.id}`;
});

step('finds what the sandbox has sown', async () => {
  const finished = async () => (await campaigns('')).filter(({ state }) => state === 'FINISHED').length === 1;
  await until('the sample campaign is out', finished, 90_000);
  sown = (await read<Workspace>(page, workspace)).accounts.total;
  sample = await accepted();
  assert.ok(sample >= 60, `the sample campaign has ${sample} posts`);
  assert.ok(sown >= sample, `${sown} accounts are sown`);
  await page.reload();
  await page.getByText(`${sample} of ${sample} published`).waitFor();
  await accessible(page);
});

step('connects an account by a form', async () => {
  const quay = await open('bluesky', 'quay');
  await place('Accounts').click();
  await page.getByText(`${sown} of ${sown}`).waitFor();
  await accessible(page);
  await button('Connect accounts').click();
  await button(/^Bluesky/).click();
  await fill({ ...quay.form, password: 'not this one' });
  await button('Connect').click();
  await page.getByText('Bluesky does not take this name with this app password.').waitFor();
  await accessible(page);
  await fill(quay.form);
  await button('Connect').click();

  await page.getByText(/ is connected$/).waitFor();
  await page.getByText(`${sown + 1} of ${sown + 1}`).waitFor();
});

step('connects an account by a consent at its platform', async () => {
  const quay = await open('mastodon', 'quay');
  refused = quay.account;
  await button('Connect accounts').click();
  await button(/^Mastodon/).click();
  await fill({ server: quay.form.server ?? '' });
  await button('Go on at Mastodon').click();

  await page.getByRole('radio', { name: '@quay1' }).check();
  await button('Allow').click();
  await page.getByText(/ is connected$/).waitFor();
  await page.getByText(`${sown + 2} of ${sown + 2}`).waitFor();
  await page.getByRole('searchbox', { name: 'Name or handle' }).fill('quay');
  await page.getByText(`2 of ${sown + 2}`).waitFor();
});

step('writes once, with a picture and its words, for two platforms', async () => {
  for (const platform of ['bluesky', 'mastodon', 'telegram']) await lift(platform);
  await link(/^New campaign/).click();
  await page.getByRole('textbox', { name: 'Name of the campaign' }).fill('Morning ferry');
  await page.getByRole('textbox', { name: 'Text' }).fill(TEXT);
  const choosing = page.waitForEvent('filechooser');
  await button('Add pictures').click();
  await (await choosing).setFiles({ name: 'ferry.png', mimeType: 'image/png', buffer: picture(480, 320) });
  await page.getByText('480 × 320').waitFor();
  await page.getByLabel('Alt text').fill('A ferry at the quay');
  await page.getByRole('checkbox', { name: 'All of Bluesky' }).check();
  await page.getByRole('checkbox', { name: 'All of Mastodon' }).check();

  await button(/^Publish 42 posts now to 42 accounts on 2 platforms/).waitFor();
  await page.getByText('Every post is within its limits.').waitFor();
  await accessible(page);
});

step('sends it, once, though the button is pressed twice', async () => {
  await trouble({ kind: 'latency', operation: 'publish', millis: 1_000 });
  await trouble({
    kind: 'refuse-before',
    platform: 'mastodon',
    account: refused,
    operation: 'publish',
    status: 422,
  });
  await button(/^Publish 42 posts now/).dblclick();

  await heading('Morning ferry').waitFor();
  await badge('Publishing').waitFor();
  assert.equal((await campaigns('Morning ferry')).length, 1);
});

step('sees the posts go out without touching anything', async () => {
  const published = async () => Number.parseInt((await figure('Published').textContent()) ?? '', 10);
  const first = await published();
  assert.ok(first < 41, `${first} had left before the page was there`);
  await until('some more are out', async () => (await published()) > first, 20_000);
  await until('all that can are out', async () => (await published()) === 41, 30_000);
  await badge('Finished').waitFor();
  await posts().getByText('Sending').first().waitFor({ state: 'detached' });
  assert.equal(await accepted(), sample + 41);
  await accessible(page);
});

step('sees why one did not, and what to do', async () => {
  await figure('Needs attention').click();
  await page.waitForURL(/state=ATTENTION/);
  await until('only that one is listed', async () => (await posts().getByRole('row').count()) === 2);
  await page
    .getByRole('list', { name: 'What needs you' })
    .getByRole('button', { name: 'Retry 1 post' })
    .waitFor();
  await posts().getByRole('link', { name: 'quay1' }).click();

  await heading('quay1').waitFor();
  await page.getByRole('heading', { name: 'What now?' }).waitFor();
  await accessible(page);
  await behave();
  await button(/^Send try 2 now/).click();
  await page.getByRole('heading', { name: 'It is on Mastodon' }).waitFor({ timeout: 30_000 });
});

step('opens a post where it was published', async () => {
  await link('Morning ferry').first().click();
  await page.waitForURL(/state=ATTENTION/);
  await figure('Needs attention').click();
  await page.getByRole('searchbox', { name: 'Name or handle' }).fill('harbour7.bsky');
  await until('only that one is listed', async () => (await posts().getByRole('row').count()) === 2);
  await posts().getByRole('link', { name: 'harbour7.bsky.test' }).first().click();
  await page.getByRole('heading', { name: 'It is on Bluesky' }).waitFor();
  await accessible(page);

  const opening = page.waitForEvent('popup');
  await link('Open the post').click();
  const there = await opening;
  await there.getByRole('img', { name: 'A ferry at the quay' }).waitFor();
  await there.close();
});

step('schedules, pauses, resumes and cancels', async () => {
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Name of the campaign' }).fill('Evening ferry');
  await page.getByRole('textbox', { name: 'Text' }).fill(TEXT);
  await page.getByRole('checkbox', { name: 'All of Telegram' }).check();
  await page.getByRole('radio', { name: 'Now' }).press('ArrowRight');
  await button(/^Schedule 20 posts for /).waitFor();
  await page.getByText('Every post is within its limits.').waitFor();
  await accessible(page);
  await page.keyboard.press('Control+Enter');

  await heading('Evening ferry').waitFor();
  await badge('Scheduled').waitFor();
  await button(/^Pause/).click();
  await badge('Paused').waitFor();
  await accessible(page);
  await button(/^Resume 20 posts/).click();
  await badge('Scheduled').waitFor();
  await button('Cancel the rest').click();
  await accessible(page);
  await button('Cancel 20 posts').click();
  await badge('Cancelled').waitFor();
  assert.equal(await accepted(), sample + 42);
});

byKeys(page, step, PASSWORD);

step('stays dark where one wants it dark, and nothing went wrong on the way', async () => {
  await button('Change to dark colours').click();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  await page.reload();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  assert.deepEqual(errors, []);
});
