import { expect, test } from 'vitest';
import { isMissingPart } from './lazily.ts';

test.each([
  ['Failed to fetch dynamically imported module: https://x.example/assets/a.js', true],
  ['error loading dynamically imported module: https://x.example/assets/a.js', true],
  ['Importing a module script failed.', true],
  ['Unable to preload CSS for /assets/a.css', true],
  ['Failed to fetch', false],
  ['x is not a function', false],
])('whether a part of the page is missing is told by what browsers say: %s', (message, missing) => {
  expect(isMissingPart(new TypeError(message))).toBe(missing);
});
