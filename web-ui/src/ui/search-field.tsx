import { useRef, useState } from 'react';
import { useDebounced } from '../lib/use-debounced.ts';
import { useKey } from '../lib/use-key.ts';
import { Icon } from './icons.tsx';
import styles from './search-field.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wide?: boolean;
  autoFocus?: boolean;
};

/** A search that `/` reaches; it tells what was typed 200 ms after the last key. */
export function SearchField({ label, value, onChange, wide = false, autoFocus }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const tell = useDebounced((text: string) => {
    setSent(text);
    onChange(text);
  }, 200);
  if (seen !== value) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  useKey('/', () => field.current?.focus());
  return (
    <div className={styles.search} data-wide={wide || undefined}>
      <Icon name="search" size={14} className={styles.icon} />
      <input
        ref={field}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: only where a dialog asks to choose
        autoFocus={autoFocus}
        data-autofocus={autoFocus}
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={typed}
        // Told before what the next click does: later it would undo that.
        onBlur={tell.flush}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          tell(event.currentTarget.value);
        }}
      />
      <kbd className={styles.key}>/</kbd>
    </div>
  );
}
