import type { Page } from 'playwright-core';
import type { Platform } from '../src/api/types.ts';
import { read } from './browser.ts';

/** What a person looks for on the screen, by role and name. */
export function screenOf(page: Page) {
  return {
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }),
    button: (name: string | RegExp) => page.getByRole('button', { name, exact: true }),
    link: (name: string | RegExp) => page.getByRole('link', { name }),
    posts: () => page.getByRole('table', { name: 'Posts' }),
    figure: (name: string) =>
      page.getByRole('region', { name: 'Posts by state' }).getByRole('button', { name }),
    place: (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }),
    badge: (state: string) => page.locator('header').getByText(state, { exact: true }),
    fill: (form: Record<string, string>) => fill(page, form),
  };
}

/** Types what a platform asks for, under the labels that its profile gives. */
async function fill(page: Page, form: Record<string, string>): Promise<void> {
  const { items } = await read<{ items: Platform[] }>(page, '/api/v1/platforms?limit=200');
  const fields = items.flatMap(({ connect }) => connect.fields);
  for (const [name, value] of Object.entries(form)) {
    const label = fields.find((field) => field.name === name)?.label ?? name;
    await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(value);
  }
}
