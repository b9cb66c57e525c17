import { cloneElement, type MouseEvent, type ReactElement, useId } from 'react';
import { Hint } from './hint.tsx';

type Button = ReactElement<{
  onClick?: ((event: MouseEvent) => void) | undefined;
  'data-disabled'?: boolean;
  'aria-disabled'?: boolean;
  'aria-describedby'?: string;
}>;

/**
 * Disables the button inside where there is a reason, and says it on hover and focus. The button stays
 * reachable by keyboard, so it is only `aria-disabled`.
 */
export function DisabledReason({ reason, children }: { reason: string | undefined; children: Button }) {
  const id = useId();
  if (reason === undefined) return children;
  return (
    <>
      <Hint label={reason}>
        {cloneElement(children, {
          'data-disabled': true,
          'aria-disabled': true,
          'aria-describedby': id,
          onClick: (event: MouseEvent) => event.preventDefault(),
        })}
      </Hint>
      <span id={id} className="ck-visually-hidden">
        {reason}
      </span>
    </>
  );
}
