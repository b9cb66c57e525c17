import { type RefObject, useLayoutEffect, useState } from 'react';

export type ScrollWindow = { top: number; height: number };

/** Until a box has been measured it is taken to be this high. */
const UNMEASURED = 800;

/** Which part of a scroll box is in view; told again only when it moved by a few rows. */
export function useScrollWindow(box: RefObject<HTMLElement | null>): ScrollWindow {
  const [view, setView] = useState<ScrollWindow>({ top: 0, height: UNMEASURED });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const top = Math.floor(element.scrollTop / 44) * 44;
      const height = element.clientHeight || UNMEASURED;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      sizes.disconnect();
    };
  }, [box]);
  return view;
}
