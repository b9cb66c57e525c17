import { type ReactElement, type ReactNode, Suspense, useState } from 'react';

type Props = {
  label: string;
  className: string | undefined;
  face: ReactNode;
  /** What the button opens, around the button itself; it opens by itself when it comes. */
  children: (button: ReactElement) => ReactNode;
};

/** A button whose menu is loaded when it is first wanted. */
export function WhenWanted({ label, className, face, children }: Props) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      // The button is made anew around its menu: it takes the focus along, so that closing gives it back.
      {...(wanted ? { autoFocus: true } : { onClick: () => setWanted(true) })}
    >
      {face}
    </button>
  );
  return wanted ? <Suspense fallback={button}>{children(button)}</Suspense> : button;
}
