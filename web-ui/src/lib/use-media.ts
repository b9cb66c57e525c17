import { useSyncExternalStore } from 'react';

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below this a row becomes a block and columns become steps. */
export const NARROW = '(max-width: 47.99em)';

/** Here the right column of a page is brought in by a button. */
export const BETWEEN = '(min-width: 48em) and (max-width: 74.99em)';
