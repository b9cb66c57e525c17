import { useSyncExternalStore } from 'react';

/** The present, told again at every full `step` of milliseconds. */
export function useNow(step: number): Date {
  const tick = useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, Math.min(step, 1_000));
      return () => clearInterval(timer);
    },
    () => Math.floor(Date.now() / step),
  );
  return new Date(tick * step);
}
