const whole = new Intl.NumberFormat('en');

/** `1,000` */
export const count = (value: number): string => whole.format(value);

/** `6.1 MB`; decimal units, as people read them on their files. */
export function bytes(value: number): string {
  if (value < 1_000) return `${value} B`;
  if (value < 1_000_000) return `${Math.round(value / 1_000)} kB`;
  if (value < 1_000_000_000) return `${(value / 1_000_000).toFixed(1)} MB`;
  return `${(value / 1_000_000_000).toFixed(1)} GB`;
}
