import type { Account, AccountHealthState, Platform } from '../src/api/types.ts';
import type { Dice } from './dice.ts';

const brands = ['Harbor Coffee', 'Northlight Bakery', 'Fjord Bikes', 'Meridian Books'];
// biome-ignore format: a list of words
const places = [
  'Aarhus', 'Antwerp', 'Bath', 'Bergen', 'Braga', 'Bristol', 'Cork', 'Dublin', 'Évora', 'Faro', 'Galway', 'Gdańsk', 'Ghent',
  'Graz', 'Kiel', 'Kraków', 'Kyiv', 'Leeds', 'Lisbon', 'Lyon', 'Madrid', 'Malmö', 'Nantes', 'Oslo', 'Porto', 'Poznań',
  'Riga', 'Sintra', 'Tartu', 'Turku', 'Utrecht', 'Vienna', 'Vilnius', 'Warsaw', 'Zürich',
];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function seedAccounts(
  amount: number,
  platforms: readonly Platform[],
  dice: Dice,
  now: number,
): Account[] {
  const open = platforms.filter((platform) => platform.availability === 'OPEN');
  return Array.from({ length: amount }, (_, index) =>
    account(index, platformOf(index, open, dice), dice, now),
  );
}

function platformOf(index: number, open: readonly Platform[], dice: Dice): Platform {
  const favoured = open[Math.floor(open.length * dice.next() ** 1.7)];
  return (index < open.length ? open[index] : favoured) ?? dice.pick(open);
}

function account(index: number, platform: Platform, dice: Dice, now: number): Account {
  const place = places[(index * 7) % places.length] ?? 'Porto';
  const brand = brands[Math.floor(index / places.length) % brands.length] ?? 'Harbor Coffee';
  const word = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '');
  const serial = Math.floor(index / (places.length * brands.length));
  const handle = `@${word(brand)}.${word(place)}${serial === 0 ? '' : serial + 1}`;
  const state = stateOf(index);
  return {
    id: dice.uuid(),
    platform: platform.slug,
    name: `${brand} · ${place}${serial === 0 ? '' : ` ${serial + 1}`}`,
    handle,
    url: `https://${platform.slug}.example/${handle}`,
    health: health(state, now, dice),
    groupIds: [],
    status: 'CONNECTED',
    limits: platform.limits,
    connectedAt: new Date(now - 30 * DAY - dice.below(200) * DAY).toISOString(),
    ...(index % 9 !== 4 && {
      lastPublishedAt: new Date(now - ((index * 37) % 4_000) * 5 * MINUTE).toISOString(),
    }),
    ...(index % 7 === 2 && { signInEndsAt: new Date(now + ((index * 13) % 60) * DAY).toISOString() }),
  };
}

function stateOf(index: number): AccountHealthState {
  if (index % 141 === 24) return 'SIGNED_OUT';
  if (index % 166 === 31) return 'AT_LIMIT';
  if (index % 333 === 16) return 'NOT_REACHED';
  if (index % 199 === 8) return 'SWITCHED_OFF';
  return index % 32 === 20 ? 'EXPIRES_SOON' : 'HEALTHY';
}

function health(state: AccountHealthState, now: number, dice: Dice): Account['health'] {
  const ago = new Date(now - (1 + dice.below(20)) * DAY).toISOString();
  switch (state) {
    case 'HEALTHY':
      return { state };
    case 'EXPIRES_SOON':
      return {
        state,
        until: new Date(now + (1 + dice.below(6)) * DAY).toISOString(),
        sentence:
          'The platform does not let this sign-in be renewed by itself. Connect the account again before it ends.',
      };
    case 'SIGNED_OUT':
      return { state, since: ago, sentence: 'The sign-in was ended: the password was changed.' };
    case 'AT_LIMIT':
      return {
        state,
        until: new Date(now + 5 * 60 * MINUTE).toISOString(),
        sentence: 'The daily number of posts is used up.',
      };
    case 'NOT_REACHED':
      return {
        state,
        since: new Date(now - 140 * MINUTE).toISOString(),
        sentence: 'The server did not answer.',
      };
    case 'SWITCHED_OFF':
      return { state, since: ago };
  }
}
