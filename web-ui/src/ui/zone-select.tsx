import { Select } from '@mantine/core';
import { useState } from 'react';
import { zones } from '../lib/time.ts';
import { Icon } from './icons.tsx';

type Props = {
  label: string;
  value: string | null;
  placeholder?: string;
  onChange: (zone: string) => void;
  /** Where its list is drawn. */
  target?: string;
};

/** One of all zones, found by typing. Load it when it is wanted. */
export function ZoneSelect({ label, value, placeholder, onChange, target }: Props) {
  const [all] = useState(zones);
  return (
    <Select
      aria-label={label}
      data={all}
      value={value}
      limit={60}
      searchable
      allowDeselect={false}
      {...(placeholder && { placeholder })}
      leftSection={<Icon name="globe" />}
      leftSectionPointerEvents="none"
      rightSection={null}
      rightSectionWidth={8}
      comboboxProps={{ width: 240, position: 'bottom-end', ...(target && { portalProps: { target } }) }}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
