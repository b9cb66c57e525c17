import { createContext, type ReactNode, useContext } from 'react';

const Zone = createContext('UTC');

/** The zone in which every time below is written. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <Zone value={zone}>{children}</Zone>;
}

export const useZone = (): string => useContext(Zone);
