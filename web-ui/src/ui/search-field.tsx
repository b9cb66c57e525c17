import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { Icon } from './icons.tsx';

type Props = { label: string; value: string; onChange: (value: string) => void; className?: string };

/** A search that `/` reaches; the answer is asked for 200 ms after the last key. */
export function SearchField({ label, value, onChange, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const tell = useDebouncedCallback((text: string) => {
    setSent(text);
    onChange(text);
  }, 200);
  if (seen !== value) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      {...(className && { className })}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      leftSection={<Icon name="search" />}
      rightSection={<Kbd size="xs">/</Kbd>}
      rightSectionPointerEvents="none"
    />
  );
}
