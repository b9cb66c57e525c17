import { expect, test } from 'vitest';
import { videoLength } from './video-length.ts';

test.each([
  [500, '0.5 s'],
  [3_000, '3 s'],
  [9_990, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [140_000, '2 min 20 s'],
  [600_000, '10 min'],
  [3_900_000, '1 h 5 min'],
])('%d ms are said as %s', (ms, words) => {
  expect(videoLength(ms)).toBe(words);
});
