import { lazily } from '../lib/lazily.ts';
import styles from './filter-button.module.css';
import type { FilterOption } from './filter-list.tsx';
import { Icon } from './icons.tsx';
import { WhenWanted } from './when-wanted.tsx';

const List = lazily(() => import('./filter-list.tsx'));

type Props = {
  /** What the button says while nothing is chosen. */
  all: string;
  /** What is chosen from. */
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Chooses some of many, with their counts; the choice is shown beside it by the page. */
export function FilterButton({ all, label, options, chosen, onChange }: Props) {
  const face = (
    <>
      {all}
      <Icon name="chevronDown" size={14} />
    </>
  );
  return (
    <WhenWanted label={`${label}: ${all}`} className={styles.button} face={face}>
      {(button) => (
        <List label={label} options={options} chosen={chosen} onChange={onChange} button={button} />
      )}
    </WhenWanted>
  );
}

type Chip = { name: string; removes: string; onRemove: () => void };

/** One chosen thing; a click takes it away, as `removes` says. */
export function FilterChip({ name, removes, onRemove }: Chip) {
  return (
    <button type="button" className={styles.chip} aria-label={`${name}: ${removes}`} onClick={onRemove}>
      {name}
      <Icon name="close" size={12} />
    </button>
  );
}
