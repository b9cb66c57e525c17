import { test } from 'node:test';
import type { Page } from 'playwright-core';

/**
 * The steps of one journey on one page. After a broken one the others do not try; what the page showed then is kept
 * as a picture beside the reports.
 */
export function stepsOn(page: Page) {
  let broken: string | undefined;
  return (name: string, walk: () => Promise<void>): void => {
    test(name, { timeout: 90_000 }, async () => {
      if (broken) throw broken;
      try {
        await walk();
      } catch (cause) {
        broken = `broke before, at: ${name}`;
        await page.screenshot({ path: 'reports/journey.png' });
        throw cause;
      }
    });
  };
}
