import { useEffect, useRef } from 'react';

type Debounced<T> = ((value: T) => void) & {
  /** Does at once what still waits. */
  flush: () => void;
};

/** Does `act` with the last value once nothing new has come for `wait` milliseconds. */
export function useDebounced<T>(act: (value: T) => void, wait: number): Debounced<T> {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(act);
  const waiting = useRef<{ value: T }>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const flush = () => {
    clearTimeout(timer.current);
    const last = waiting.current;
    waiting.current = undefined;
    if (last) latest.current(last.value);
  };
  const later = (value: T) => {
    clearTimeout(timer.current);
    waiting.current = { value };
    timer.current = setTimeout(flush, wait);
  };
  return Object.assign(later, { flush });
}
