import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { until } from './browser.ts';

const FAR = 60;

/** What a person does who has a keyboard and nothing else. */
export function keysOn(page: Page) {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => page.keyboard.type(text);
  const here = (wanted: Locator) =>
    wanted.evaluateAll((found) => found.some((each) => each === document.activeElement));
  /** Has the focus by itself. */
  const at = (wanted: Locator, what: string) => until(`the focus is at ${what}`, () => here(wanted));
  /** Walks until it is reached. */
  const to = async (wanted: Locator, key = 'Tab') => {
    await wanted.first().waitFor();
    for (let steps = 0; steps < FAR; steps++) {
      if (await here(wanted)) return;
      await press(key);
    }
    const stuck = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    assert.fail(`${FAR} times ${key} do not lead to ${wanted}, but to ${stuck}`);
  };
  /** Walks there and presses it. */
  const go = async (wanted: Locator, key = 'Enter') => {
    await to(wanted);
    await press(key);
  };
  return { press, type, at, to, go };
}
