import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';
import { lazily } from '../lib/lazily.ts';
import { Button } from './button.tsx';

const SideDrawer = lazily(() => import('./side-drawer.tsx'));

type Props = Pick<ComponentProps<typeof Button>, 'variant' | 'size'> & {
  /** What the drawer holds. */
  label: string;
  /** What the button says; the label by default. */
  verb?: string;
  children: ReactNode;
};

/** A button that brings the right column in. */
export function DrawerButton({ label, verb = label, children, ...look }: Props) {
  const [drawer, set] = useState<'unwanted' | 'open' | 'closed'>('unwanted');
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => set('open')}>
        {verb}
      </Button>
      {drawer !== 'unwanted' && (
        <Suspense fallback={null}>
          <SideDrawer label={label} open={drawer === 'open'} onClose={() => set('closed')}>
            {children}
          </SideDrawer>
        </Suspense>
      )}
    </>
  );
}
