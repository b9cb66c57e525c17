import type { PlatformApp } from '../src/api/types.ts';
import type { Dice } from './dice.ts';

export const appOf = (dice: Dice, platform: string, name: string): PlatformApp => ({
  id: dice.uuid(),
  platform,
  name,
  revision: 1,
  facts: { clientId: `${platform}-1` },
  automatic: false,
  shared: false,
  own: true,
  accounts: 0,
  createdAt: '2026-11-20T09:00:00Z',
});

/** Of the platforms that need an app most have none, one has its own, and one has two, of which one is shared. */
export const seedApps = (dice: Dice): PlatformApp[] => [
  { ...appOf(dice, 'kestrel', 'Quayside'), accounts: 12 },
  appOf(dice, 'quill', 'Quayside'),
  { ...appOf(dice, 'quill', 'House app'), own: false, shared: true },
];
