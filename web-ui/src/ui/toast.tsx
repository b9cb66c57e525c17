import { type ReactNode, Suspense, useSyncExternalStore } from 'react';
import common from '../i18n/en/common.json';
import { lazily } from '../lib/lazily.ts';
import { Glyph, type GlyphName } from './glyphs.tsx';
import styles from './toast.module.css';

const load = () => import('./toaster.tsx');
const Container = lazily(load);

const glyphs = {
  done: 'done',
  waiting: 'pause',
  wrong: 'triangle',
} as const satisfies Record<string, GlyphName>;

type Toast = { kind: keyof typeof glyphs; title: string; message?: ReactNode };

let wanted = false;
const listeners = new Set<() => void>();

/** Says what has happened, bottom right, for 6 s; what went wrong stays until it is closed. */
export async function toast({ kind, title, message }: Toast): Promise<void> {
  wanted = true;
  for (const listener of listeners) listener();
  const { notifications } = await load().catch(() => ({ notifications: undefined }));
  notifications?.show({
    title,
    message: message ?? '',
    icon: <Glyph name={glyphs[kind]} />,
    className: styles.toast ?? '',
    classNames: { icon: styles[kind] ?? '', title: styles.title ?? '' },
    autoClose: kind === 'wrong' ? false : 6_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': common.close },
  });
}

/** The place of toasts; loaded with the first of them. */
export function Toasts() {
  const present = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => wanted,
  );
  if (!present) return null;
  return (
    <Suspense fallback={null}>
      <Container />
    </Suspense>
  );
}
