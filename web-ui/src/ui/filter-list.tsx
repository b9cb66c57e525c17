import { Checkbox, Popover } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { count } from '../lib/numbers.ts';
import { useOpened } from '../lib/use-opened.ts';
import styles from './filter-list.module.css';
import { SearchField } from './search-field.tsx';

export type FilterOption = { value: string; label: string; count?: number; badge?: ReactNode };

type Props = {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  button: ReactElement;
};

const SEARCHED_FROM = 12;

export default function FilterList({ label, options, chosen, onChange, button }: Props) {
  const [q, setQ] = useState('');
  const menu = useOpened();
  const shown = options.filter((option) => option.label.toLowerCase().includes(q.toLowerCase()));
  return (
    <Popover {...menu} position="bottom-start" width={260} shadow="sm" radius="md" trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p={0}>
        {options.length > SEARCHED_FROM && (
          <div className={styles.search}>
            <SearchField label={label} value={q} onChange={setQ} wide />
          </div>
        )}
        <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label={label}>
          <div className={styles.list}>
            {shown.map((option) => (
              <label key={option.value} className={styles.option}>
                <Checkbox value={option.value} aria-label={option.label} />
                {option.badge}
                <span className={styles.name}>{option.label}</span>
                {option.count !== undefined && <span className={styles.count}>{count(option.count)}</span>}
              </label>
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
