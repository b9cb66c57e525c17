import { useEffect, useRef } from 'react';

/** Does `act` with the last value once nothing new has come for `wait` milliseconds. */
export function useDebounced<T>(act: (value: T) => void, wait: number): (value: T) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (value) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(value), wait);
  };
}
