import { useMatches } from '@tanstack/react-router';

/** Which place of the navigation the page belongs to, also where its address lies elsewhere. */
export const usePlace = () => useMatches({ select: (matches) => matches.at(-1)?.staticData.place });
