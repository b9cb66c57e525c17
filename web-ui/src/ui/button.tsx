import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icons.tsx';

type Look = {
  /** One primary for each decision. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger' | 'dangerPrimary';
  size?: 'normal' | 'small' | 'big';
};
type Props = Look &
  Omit<ComponentPropsWithRef<'button'>, 'className'> & {
    icon?: IconName | undefined;
    after?: IconName | undefined;
    /** It has been pressed and is not answered yet. */
    busy?: boolean;
    full?: boolean;
  };

export function Button({
  variant,
  size,
  icon,
  after,
  busy = false,
  full = false,
  children,
  ...button
}: Props) {
  return (
    <button
      type="button"
      {...button}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true, onClick: (event) => event.preventDefault() })}
      className={buttonClass({ variant, size })}
      data-full={full || undefined}
    >
      {(icon || busy) && <Icon name={busy ? 'refresh' : (icon ?? 'refresh')} />}
      {children}
      {after && <Icon name={after} />}
    </button>
  );
}

/** The look of a button, for links that lead to what the words say. */
export function buttonClass({
  variant = 'primary',
  size = 'normal',
}: { [K in keyof Look]: Look[K] | undefined } = {}) {
  return [styles.button, styles[variant], styles[size]].join(' ');
}

/** A button that is an icon; its name is said on hover and focus by what is around it. */
export function IconButton({
  icon,
  label,
  ...button
}: { icon: IconName; label: string } & Omit<ComponentPropsWithRef<'button'>, 'className'>) {
  return (
    <button type="button" {...button} className={styles.icon} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
