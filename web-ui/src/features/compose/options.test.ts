import { expect, test } from 'vitest';
import type { PlatformOption } from '../../api/types.ts';
import { apartIn, fieldsOf, filledOf, problemsOf, saidOf, straysIn } from './options.ts';

const line = (name: string, max: number, required = false): PlatformOption => ({
  name,
  label: name,
  required,
  shape: 'LINE',
  max,
  values: [],
});
const profiles = [
  { slug: 'alder', options: [line('title', 100), line('excerpt', 300)] },
  { slug: 'basalt', options: [line('title', 100, true)] },
  { slug: 'cobalt', options: [line('title', 60)] },
];
const all = new Set(['alder', 'basalt', 'cobalt']);
const none = { options: {}, apart: new Set<string>() };
const shown = (chosen: ReadonlySet<string>, said: Parameters<typeof fieldsOf>[2]) =>
  fieldsOf(profiles, chosen, said).map(({ option, platforms, value }) => [option.name, platforms, value]);

test('the same name and shape is asked once, another shape under its platform', () => {
  expect(shown(all, none)).toEqual([
    ['title', ['alder', 'basalt'], ''],
    ['excerpt', ['alder'], ''],
    ['title', ['cobalt'], ''],
  ]);
  expect(fieldsOf(profiles, all, none)[0]?.needed).toEqual(['basalt']);
  expect(shown(new Set(), none)).toEqual([]);
});

test('what is said once is said to all who ask it, also to those chosen later', () => {
  const options = saidOf({}, 'title', ['alder'], 'Reef');
  const fields = fieldsOf(profiles, all, { ...none, options });

  expect(fields[0]).toMatchObject({ value: 'Reef', platforms: ['alder', 'basalt'] });
  expect(filledOf(options, fields)).toEqual({ alder: { title: 'Reef' }, basalt: { title: 'Reef' } });
});

test('who was chosen before is told along, so that nothing differs when they come back', () => {
  const options = { alder: { title: 'Reef' }, basalt: { title: 'Reef' } };

  expect(fieldsOf(profiles, new Set(['alder']), { ...none, options })[0]?.reaches).toEqual([
    'alder',
    'basalt',
  ]);
});

test('what differs when it is opened stays apart', () => {
  const options = { alder: { title: 'Reef' }, basalt: { title: 'Tide' } };
  const apart = apartIn(options);

  expect([...apart]).toEqual(['title']);
  expect(shown(new Set(['alder', 'basalt']), { options, apart })).toEqual([
    ['title', ['alder'], 'Reef'],
    ['excerpt', ['alder'], ''],
    ['title', ['basalt'], 'Tide'],
  ]);
  expect(filledOf(options, fieldsOf(profiles, all, { options, apart }))).toEqual(options);
  expect(apartIn({ alder: { title: 'Reef' }, basalt: { title: ' ' } }).size).toBe(0);
});

test('nothing blank is said, and what is kept for others stays', () => {
  const options = { alder: { title: ' ' }, elm: { title: 'Kept' } };

  expect(filledOf(options, fieldsOf(profiles, new Set(['alder']), { ...none, options }))).toEqual({
    elm: { title: 'Kept' },
  });
  expect(saidOf({ alder: { title: 'Reef' } }, 'title', ['alder'], '')).toEqual({ alder: {} });
});

test('what a platform no longer asks is found', () => {
  expect(straysIn(profiles, all, { alder: { title: 'Reef', colour: 'blue' }, elm: { x: 'y' } })).toEqual([
    { slug: 'alder', name: 'colour', value: 'blue' },
  ]);
});

test('a sentence of the check stands at its question once', () => {
  const [title] = fieldsOf(profiles, all, none);
  const finding = { rule: 'option.missing', severity: 'ERROR', count: 1, accountIds: [] } as const;
  const at = (platform: string, message: string) => ({
    ...finding,
    accountIds: [],
    platform,
    message,
    pointer: `/content/options/${platform}/title`,
  });

  expect(
    title &&
      problemsOf(title, [
        at('alder', 'title is needed.'),
        at('basalt', 'title is needed.'),
        at('cobalt', 'Too long'),
      ]),
  ).toEqual(['title is needed.']);
});
