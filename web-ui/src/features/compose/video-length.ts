const pair = (small: number, each: number, large: string, little: string): string => {
  const rest = small % each;
  return `${Math.floor(small / each)} ${large}${rest === 0 ? '' : ` ${rest} ${little}`}`;
};

/** `40 s`, `2 min 20 s`, `1 h 5 min`; what lasts for less than ten seconds is told with a tenth. */
export function videoLength(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms / 100) / 10} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return pair(seconds, 60, 'min', 's');
  return pair(Math.round(seconds / 60), 60, 'h', 'min');
}
