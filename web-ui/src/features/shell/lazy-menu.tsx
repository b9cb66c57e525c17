import { UnstyledButton } from '@mantine/core';
import { type ReactElement, type ReactNode, Suspense, useState } from 'react';

type Props = {
  label: string;
  className: string | undefined;
  face: ReactNode;
  /** The menu around its button; it opens by itself when it comes. */
  children: (button: ReactElement) => ReactNode;
};

/** A button whose menu is loaded when it is first wanted. */
export function LazyMenu({ label, className, face, children }: Props) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <UnstyledButton
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      {...(!wanted && { onClick: () => setWanted(true) })}
    >
      {face}
    </UnstyledButton>
  );
  return wanted ? <Suspense fallback={button}>{children(button)}</Suspense> : button;
}
