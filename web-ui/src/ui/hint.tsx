import { type ComponentProps, cloneElement, type ReactElement, Suspense, useState } from 'react';
import { lazily } from '../lib/lazily.ts';

const Floating = lazily(() => import('./floating.tsx'));

type Listeners = Pick<ComponentProps<'button'>, 'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur'>;
type Props = { label: string; side?: 'top' | 'right'; when?: string; children: ReactElement };

/**
 * Words beside an element while it is pointed at or focused. What draws them is loaded with the first hint.
 * `when` is a media query outside of which nothing is shown.
 */
export function Hint({ label, side = 'top', when, children }: Props) {
  const [target, setTarget] = useState<Element>();
  const show = (element: Element) => (!when || window.matchMedia(when).matches) && setTarget(element);
  const hide = () => setTarget(undefined);
  return (
    <>
      {cloneElement(children as ReactElement<Listeners>, {
        onMouseEnter: (event) => show(event.currentTarget),
        onMouseLeave: hide,
        onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget),
        onBlur: hide,
      })}
      {target && (
        <Suspense fallback={null}>
          <Floating target={target} label={label} side={side} />
        </Suspense>
      )}
    </>
  );
}
