import styles from './mark-field.module.css';

const COLUMNS = 40;
const ROWS = 25;
const STEP = 16;
/** How far each row has come: published so many, then so many on their way. */
const front = [
  29, 28, 29, 30, 31, 30, 31, 31, 31, 29, 28, 28, 26, 25, 25, 24, 25, 26, 26, 26, 27, 27, 29, 30, 30,
];
const sending = [0, 3, 2, 2, 2, 3, 2, 2, 0, 2, 2, 2, 3, 2, 2, 2, 1, 0, 2, 3, 1, 2, 1, 1, 1];
const parked = ['4/19', '13/22', '17/7'];
const unknown = ['9/12', '20/21'];

const marks = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
  row: Math.floor(index / COLUMNS),
  column: index % COLUMNS,
}));

/** A thousand marks, one an account. Decoration: drawn once, named by the words above it. */
export function MarkField() {
  return (
    <svg className={styles.field} viewBox={`0 0 ${COLUMNS * STEP} ${ROWS * STEP}`} aria-hidden="true">
      {marks.map(({ row, column }) => (
        <Mark key={`${row}/${column}`} row={row} column={column} />
      ))}
    </svg>
  );
}

function Mark({ row, column }: { row: number; column: number }) {
  const place = `${row}/${column}`;
  const x = column * STEP + STEP / 2;
  const y = row * STEP + STEP / 2;
  if (parked.includes(place)) {
    return <path className={styles.parked} d={`M${x} ${y - 6.4}l7 12.4h-14z`} />;
  }
  if (unknown.includes(place)) return <circle className={styles.unknown} cx={x} cy={y} r={6} />;
  const edge = front[row] ?? 0;
  if (column < edge) return <circle className={styles.published} cx={x} cy={y} r={4.5} />;
  if (column < edge + (sending[row] ?? 0)) return <circle className={styles.sending} cx={x} cy={y} r={4.5} />;
  return <circle className={styles.planned} cx={x} cy={y} r={3} />;
}
