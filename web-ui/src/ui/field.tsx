import { type ComponentPropsWithoutRef, type ReactNode, type Ref, useId, useState } from 'react';
import common from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import styles from './field.module.css';
import { Glyph } from './glyphs.tsx';
import { Icon } from './icons.tsx';

type Own = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  onChange: (value: string) => void;
  /** What stands inside at the right. */
  end?: ReactNode;
  big?: boolean;
  ref?: Ref<HTMLInputElement>;
};
type FieldProps = Own & Omit<ComponentPropsWithoutRef<'input'>, keyof Own | 'className'>;

/** One line to type into, with its label, its hint and what is wrong with it. */
export function TextField({ label, hint, error, onChange, end, big, ...input }: FieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-big={big || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.box} data-wrong={error ? true : undefined}>
        <input
          {...input}
          id={id}
          className={styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {end}
      </div>
      {error && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          <Glyph name="triangle" size={13} />
          {error}
        </div>
      )}
    </div>
  );
}

/** The same for what nobody else should read; it can be shown. */
export function SecretField(props: Omit<FieldProps, 'type' | 'end'>) {
  const t = useWords(common);
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <button
          type="button"
          className={styles.eye}
          aria-label={t('showSecret')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </button>
      }
    />
  );
}
