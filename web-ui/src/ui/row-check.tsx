import styles from './table-rows.module.css';

type Props = {
  label: string;
  index: number;
  checked: boolean;
  onToggle: (index: number, range: boolean) => void;
};

/** Chooses a row; with the shift key all since the last one. By keys that is done at the row, with Space. */
export function RowCheck({ label, index, checked, onToggle }: Props) {
  return (
    <div role="cell" className={styles.check}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={checked}
        onChange={() => undefined}
        onClick={(event) => onToggle(index, event.shiftKey)}
      />
    </div>
  );
}
