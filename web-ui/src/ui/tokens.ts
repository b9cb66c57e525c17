/** The colours of both schemes. Each becomes a CSS variable `--ck-<name>`. */
type Pair = readonly [light: string, dark: string];

export const tokens = {
  page: ['#F2F5F6', '#0B1115'],
  sheet: ['#FFFFFF', '#11191E'],
  sunken: ['#F7F9FA', '#0E1519'],
  raised: ['#FFFFFF', '#18222A'],
  hover: ['#F1F5F7', '#172128'],
  selected: ['#E5F1F9', '#12303F'],
  line: ['#E2E7EA', '#212C34'],
  edge: ['#CDD5DA', '#33414B'],
  control: ['#8594A0', '#667986'],
  ink: ['#13202A', '#E7EEF2'],
  ink2: ['#43525D', '#B6C3CB'],
  ink3: ['#5C6B76', '#92A2AD'],
  harbor: ['#0F3E5A', '#74C2EE'],
  'harbor-hover': ['#17506F', '#4FA5D8'],
  'harbor-text': ['#FFFFFF', '#13202A'],
  sky: ['#0A6799', '#74C2EE'],
  'sky-tint': ['#E3F1F9', '#123040'],
  'sky-line': ['#9CCAE3', '#2B5F7C'],
  published: ['#17673E', '#72CD9C'],
  'published-fill': ['#2F9562', '#43AB76'],
  'published-tint': ['#E5F4EC', '#122A1F'],
  live: ['#0A6799', '#74C2EE'],
  'live-fill': ['#2C93CB', '#3C9FD8'],
  'live-tint': ['#E3F1F9', '#123040'],
  'armed-fill': ['#92C8E6', '#255F82'],
  waiting: ['#835200', '#E8B751'],
  'waiting-fill': ['#DDA130', '#CF9A32'],
  'waiting-tint': ['#FCF2DF', '#2D2514'],
  attention: ['#B0271F', '#FF968C'],
  'attention-fill': ['#D4483E', '#E1604F'],
  'attention-tint': ['#FCEAE8', '#361C1B'],
  'attention-row': ['#FEF5F4', '#221B1E'],
  failed: ['#7E2A24', '#E9A39C'],
  'failed-fill': ['#8A322B', '#9E4C45'],
  'failed-tint': ['#F6E7E5', '#2E1D1C'],
  unknown: ['#3A4953', '#C6D1D8'],
  hatch: ['#5B6B77', '#8FA0AC'],
  'unknown-tint': ['#EBEFF1', '#222D35'],
  'prepared-fill': ['#A3B4BF', '#5A6C79'],
  'planned-fill': ['#D5DDE2', '#33424D'],
} as const satisfies Record<string, Pair>;

/** The variables of one scheme. */
export function variables(scheme: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, pair]) => [`--ck-${name}`, pair[scheme]]));
}
