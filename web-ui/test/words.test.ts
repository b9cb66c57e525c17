import { expect, test } from 'vitest';
import { useWords } from '../src/i18n/index.ts';

const words = {
  greet: 'Hello {{name}}',
  posts_one: '{{count}} post',
  posts_other: '{{count}} posts',
  deep: { in: 'here' },
};

test('words fill their gaps, choose the plural and are found by their path', () => {
  const t = useWords(words);

  expect(t('greet', { name: 'Harbor' })).toBe('Hello Harbor');
  expect(t('posts', { count: 1 })).toBe('1 post');
  expect(t('posts', { count: 302 })).toBe('302 posts');
  expect(t('deep.in')).toBe('here');
});
