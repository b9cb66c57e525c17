/** Times as people read them. Instants come in as ISO strings or dates, zones as IANA names. */

type Instant = string | Date;
const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

const date = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant);

function parts(instant: Instant, zone: string): Record<string, string> {
  const named = format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date(instant));
  return Object.fromEntries(named.map(({ type, value }) => [type, value]));
}

/** `14:32` */
export function clock(instant: Instant, zone: string): string {
  const { hour, minute } = parts(instant, zone);
  return `${hour}:${minute}`;
}

/** `14:32:10` */
export function clockSeconds(instant: Instant, zone: string): string {
  return `${clock(instant, zone)}:${parts(instant, zone).second}`;
}

/** `Fri 27 Nov`, with the year where it is not this one. */
export function day(instant: Instant, zone: string, now: Date): string {
  const { weekday, day: number, month, year } = parts(instant, zone);
  const short = `${weekday} ${number} ${MONTHS[month ?? ''] ?? month}`;
  return year === parts(now, zone).year ? short : `${short} ${year}`;
}

/** `4 Nov`, with the year where it is not this one. */
export const dateOf = (instant: Instant, zone: string, now: Date): string =>
  day(instant, zone, now).replace(/^\w+ /, '');

const MONTHS: Record<string, string> = { Sept: 'Sep' };

/** The time today, the weekday within a week, else the date: `14:12`, `Tue 24`, `3 Sep`. */
export function near(instant: Instant, zone: string, now: Date): string {
  const days = Math.abs(dayNumber(instant, zone) - dayNumber(now, zone));
  if (days === 0) return clock(instant, zone);
  if (days < 7) return day(instant, zone, now).split(' ').slice(0, 2).join(' ');
  return dateOf(instant, zone, now);
}

/** `Fri 27 Nov, 10:00` */
export const dayAndClock = (instant: Instant, zone: string, now: Date): string =>
  `${day(instant, zone, now)}, ${clock(instant, zone)}`;

/** Whole days since the epoch, as the zone counts them. */
export function dayNumber(instant: Instant, zone: string): number {
  return Math.floor(Date.parse(`${toLocal(instant, zone).slice(0, 10)}T00:00Z`) / 86_400_000);
}

/** `3 s`, `7 min`, `2 h 27 min`, `3 days`: how long, without saying in which direction. */
export function span(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.round(hours / 24)} days`;
}

/** `0.2 s`, `1.4 s`, then as `span`: for what is measured rather than waited for. */
export function precise(milliseconds: number): string {
  const seconds = Math.abs(milliseconds) / 1_000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : span(milliseconds);
}

/** The wall clock of an instant: `2026-11-27T10:00`. */
export function toLocal(instant: Instant, zone: string): string {
  const at = format(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date(instant));
  const of = (type: string) => at.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant of a wall clock. A missing hour moves on to the first valid minute, a doubled one counts once. */
export function toInstant(local: string, zone: string): Date {
  const wall = Date.parse(`${local.slice(0, 16)}Z`);
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((at) => offset(at, zone));
  const fits = offsets.map((each) => wall - each).filter((at) => offset(at, zone) === wall - at);
  const earliest = fits.length > 0 ? Math.min(...fits) : undefined;
  return new Date(earliest ?? endOfGap(wall - Math.max(...offsets), wall - Math.min(...offsets), zone));
}

function offset(at: number, zone: string): number {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  return Date.parse(`${toLocal(new Date(minute), zone)}Z`) - minute;
}

function endOfGap(from: number, to: number, zone: string): number {
  const before = offset(from, zone);
  for (let at = from; at < to; at += MINUTE) if (offset(at, zone) !== before) return at;
  return to;
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names of today which browsers know but do not list. */
const renamed = [
  'America/Argentina/Buenos_Aires',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Europe/Kyiv',
];

/** All zones this browser knows; `UTC` first. */
export const zones = (): string[] => [
  'UTC',
  'Etc/UTC',
  ...[...new Set([...Intl.supportedValuesOf('timeZone'), ...renamed])]
    .filter((zone) => !/^(Etc\/)?UTC$/.test(zone))
    .sort(),
];
