import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  useSyncExternalStore,
} from 'react';

let missing = false;
const listeners = new Set<() => void>();

/** Whether a part could not be loaded since the page was opened: mostly because a newer release has replaced it. */
export const useMissingPart = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => missing,
  );

/**
 * A part that is loaded when it is wanted. Where it cannot be, the page stays as it is, the button that wanted it
 * included, and says so.
 */
// biome-ignore lint/suspicious/noExplicitAny: what the part takes is of no concern here
export function lazily<C extends ComponentType<any>>(
  load: () => Promise<{ default: C }>,
): LazyExoticComponent<C> {
  return lazy(() =>
    load().catch(() => {
      missing = true;
      for (const listener of listeners) listener();
      return { default: Missing as unknown as C };
    }),
  );
}

const Missing = ({ button }: { button?: ReactNode }): ReactNode => button;

/** Whether something failed because a part of the page could not be loaded. */
export const isMissingPart = (cause: unknown): boolean =>
  cause instanceof Error &&
  /preload CSS|dynamically imported module|module script failed/i.test(cause.message);
