import type {
  AppForm,
  ConnectField,
  Platform,
  PlatformOption,
  TextUnit,
  VideoLimit,
} from '../src/api/types.ts';
import type { Dice } from './dice.ts';

/** Platforms that exist nowhere, so that nothing in the web UI can know one by its name. */
// biome-ignore format: a list of words
const names = [
  'Alder', 'Basalt', 'Cobalt', 'Dune', 'Ember', 'Fathom', 'Gale', 'Heron', 'Islet', 'Juniper', 'Kestrel', 'Lantern',
  'Meadow', 'Nimbus', 'Orchard', 'Pebble', 'Quill', 'Ridge', 'Saffron', 'Tern', 'Umber', 'Vale', 'Willow', 'Xenia',
  'Yarrow', 'Zephyr', 'Anchor', 'Brook', 'Cinder', 'Delta', 'Elm', 'Fjord', 'Grove', 'Inlet', 'Jetty',
];
const lengths = [300, 500, 4096, 280, 800, 2200, 5000, 1000, 640, 3000];
const units: TextUnit[] = ['GRAPHEMES', 'CODE_POINTS', 'UTF16', 'CODE_POINTS'];

const password: ConnectField[] = [
  { name: 'handle', label: 'Handle', placeholder: 'shop.example', secret: false, required: true },
  {
    name: 'password',
    label: 'App password',
    hint: 'Made in the settings of the account, not its own password.',
    secret: true,
    required: true,
  },
];
const server: ConnectField[] = [
  { name: 'server', label: 'Server', placeholder: 'social.example', secret: false, required: true },
];
const eitherWay: ConnectField[] = password.map((field) => ({ ...field, required: !field.secret }));
const token: ConnectField[] = [
  { name: 'token', label: 'Bot token', secret: true, required: true },
  { name: 'channel', label: 'Channel', placeholder: '@channel', secret: false, required: true },
];

export function seedPlatforms(dice: Dice): Platform[] {
  return names.map((name, index) => platform(name, index, dice)).sort((a, b) => a.name.localeCompare(b.name));
}

function platform(name: string, index: number, dice: Dice): Platform {
  const slug = name.toLowerCase();
  const max = lengths[index % lengths.length] ?? 500;
  const videos = index % 4 === 3 ? undefined : videosOf(index);
  return {
    slug,
    name,
    icon: `/api/v1/platforms/${slug}/icon`,
    documentation: `https://${slug}.example/developers`,
    kinds: videos ? ['TEXT', 'IMAGE', 'VIDEO'] : ['TEXT', 'IMAGE'],
    limits: {
      text: {
        max,
        unit: units[index % units.length] ?? 'CODE_POINTS',
        required: false,
        ...(index % 3 === 1 && { urlCost: 23 }),
      },
      images: {
        max: index % 4 === 2 ? 10 : 4,
        bytes: index % 5 === 0 ? 2_000_000 : 8_000_000,
        types: ['image/jpeg', 'image/png', 'image/webp'],
        altMax: 1_500,
        frame: {},
      },
      ...(videos && { videos }),
      ...(index % 5 === 1 && { documents: { bytes: 100_000_000, types: ['application/pdf'] } }),
    },
    options: options(index),
    connect: connect(index),
    ...(index % 6 === 4 && { app: appForm(slug) }),
    capabilities: index % 2 === 0 ? ['repeats', 'finds'] : ['finds'],
    availability: index < 30 ? 'OPEN' : dice.pick(['REVIEW', 'PARTNER', 'LEGACY']),
    evidence: index === 0 ? 'REAL_SERVER' : 'DOCUMENTS_ONLY',
    checked: '2026-11-20',
  };
}

const videosOf = (index: number): VideoLimit => ({
  max: index % 4 === 2 ? 10 : 1,
  bytes: index % 2 === 0 ? 50_000_000 : 300_000_000,
  types: ['video/mp4'],
  codecs: [],
  altMax: 1_500,
  ...(index % 2 === 1 && { maxDurationMs: 180_000 }),
  frame: {},
  besidePictures: index % 4 === 2,
});

const appForm = (slug: string): AppForm => ({
  required: true,
  fields: [
    { name: 'clientId', label: 'Client ID', secret: false, required: true },
    { name: 'clientSecret', label: 'Client secret', secret: true, required: true },
  ],
  help: 'Make an app of the kind “web”, with the right to post.',
  register: `https://${slug}.example/developers/apps`,
  callback: 'https://social.example/api/v1/connections/callback',
});

function connect(index: number): Platform['connect'] {
  if (names[index] === 'Zephyr') return { kind: 'either', fields: eitherWay };
  if (index % 3 === 1) return { kind: 'redirect', fields: server };
  return { kind: 'form', fields: index % 3 === 0 ? password : token };
}

const option = (name: string, label: string, shape: PlatformOption['shape']): PlatformOption => ({
  name,
  label,
  required: false,
  shape,
  values: [],
});

/** Some take titles, alike or with a limit of their own; most take nothing besides text and files. */
function options(index: number): PlatformOption[] {
  const title = {
    ...option('title', 'Title', 'LINE'),
    hint: 'The first line of the text where you give none.',
  };
  const tags = { ...option('tags', 'Tags', 'WORDS'), max: 20, longest: 40 };
  const audience = {
    ...option('visibility', 'Who may see it', 'CHOICE'),
    values: [
      { value: 'public', label: 'Everybody' },
      { value: 'followers', label: 'Followers' },
    ],
  };
  switch (index) {
    case 2:
      return [{ ...title, max: 100 }, tags, audience];
    case 3:
      return [{ ...title, max: 100 }, tags];
    case 4:
      return [{ ...title, max: 60 }, option('silent', 'Without notification', 'FLAG')];
    case 5:
      return [option('canonical', 'Link to the original', 'LINK')];
    default:
      return [];
  }
}
