import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when what had it has gone with a change of `shown`, so that it is not lost to the page. */
export function useFocusKept(place: RefObject<HTMLElement | null>, shown: unknown): void {
  const before = useRef(shown);
  useEffect(() => {
    const moved = before.current !== shown;
    before.current = shown;
    if (moved && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, shown]);
}
