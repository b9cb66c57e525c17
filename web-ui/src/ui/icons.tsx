/** Outline icons on a grid of 16 with a stroke of 1.5, drawn in the colour of the text. */
const paths = {
  campaigns:
    'M2.4 4h6.8M2.4 8h11.2M2.4 12h5.8M12.7 3.4a.6.6 0 1 1 0 1.2a.6.6 0 0 1 0-1.2M11.7 11.4a.6.6 0 1 1 0 1.2a.6.6 0 0 1 0-1.2',
  accounts:
    'M6 7.4a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 0 0 0 5.4M1.4 14v-.6A3.4 3.4 0 0 1 4.8 10h2.4a3.4 3.4 0 0 1 3.4 3.4v.6M11 2.3a2.6 2.6 0 0 1 0 4.9M12.4 10.2a3.2 3.2 0 0 1 2.2 3V14',
  calendar:
    'M3.8 3.2h8.4A1.6 1.6 0 0 1 13.8 4.8v7.6A1.6 1.6 0 0 1 12.2 14H3.8a1.6 1.6 0 0 1-1.6-1.6V4.8a1.6 1.6 0 0 1 1.6-1.6M2.4 6.8h11.2M5.2 1.8v2.6M10.8 1.8v2.6',
  image:
    'M3.6 2.4h8.8a1.4 1.4 0 0 1 1.4 1.4v8.4a1.4 1.4 0 0 1-1.4 1.4H3.6a1.4 1.4 0 0 1-1.4-1.4V3.8a1.4 1.4 0 0 1 1.4-1.4M2.4 11.2l3.2-3l3 2.8M8.2 10.4l2-1.8l3.4 3M10.4 5.6v.01',
  person:
    'M8 7.6a2.8 2.8 0 1 0 0-5.6a2.8 2.8 0 0 0 0 5.6M2.8 14v-.6A3.6 3.6 0 0 1 6.4 9.8h3.2a3.6 3.6 0 0 1 3.6 3.6v.6',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.7 10.7L14 14',
  plus: 'M8 2.8v10.4M2.8 8h10.4',
  close: 'M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8',
  check: 'M2.8 8.6l3.4 3.4l7-7.6',
  refresh: 'M13.4 8a5.4 5.4 0 1 1-1.7-3.9L13.4 5.6M13.4 2.4v3.2h-3.2',
  pause: 'M5.4 3v10M10.6 3v10',
  play: 'M4.6 3v10l8-5z',
  cancel: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M3.8 12.2l8.4-8.4',
  external:
    'M7 3H4.4A1.6 1.6 0 0 0 2.8 4.6v7a1.6 1.6 0 0 0 1.6 1.6h7a1.6 1.6 0 0 0 1.6-1.6V9M9.6 2.6h3.8v3.8M13.2 2.8L7.6 8.4',
  link: 'M6.6 9.4a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.8.8M9.4 6.6a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.8-.8',
  upload: 'M2.6 13.4h10.8M8 10.4V2.6M4.8 5.6L8 2.6l3.2 3',
  download: 'M2.6 13.4h10.8M8 2.6v7.6M4.8 7.2L8 10.2l3.2-3',
  eye: 'M1.4 8S3.8 3.6 8 3.6S14.6 8 14.6 8S12.2 12.4 8 12.4S1.4 8 1.4 8M8 9.8a1.8 1.8 0 1 0 0-3.6a1.8 1.8 0 0 0 0 3.6',
  eyeOff:
    'M2.4 2.4l11.2 11.2M6.6 3.8A6.6 6.6 0 0 1 8 3.6c4.2 0 6.6 4.4 6.6 4.4a11 11 0 0 1-1.9 2.4M4.4 4.6A10.4 10.4 0 0 0 1.4 8s2.4 4.4 6.6 4.4a6.5 6.5 0 0 0 3-.75M6.8 6.8a1.8 1.8 0 0 0 2.5 2.5',
  globe: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2.2 8h11.6M8 2c-3.4 3.8-3.4 8.2 0 12M8 2c3.4 3.8 3.4 8.2 0 12',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8V8l2.2 1.4',
  plug: 'M5.6 1.8v3M10.4 1.8v3M3.6 4.8h8.8v2.4A4.2 4.2 0 0 1 8.2 11.4h-.4A4.2 4.2 0 0 1 3.6 7.2zM8 11.4v2.8',
  bolt: 'M8.8 1.8L3 9h4.4l-.6 5.2L12.8 7H8.3z',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.2 6.3a1.85 1.85 0 1 1 2.6 1.9c-.5.25-.8.6-.8 1.1M8 11.3v.01',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.6v3.4M8 5v.01',
  more: 'M3.6 8v.01M8 8v.01M12.4 8v.01',
  chevronDown: 'M4 6.2l4 4l4-4',
  chevronRight: 'M6.2 4l4 4l-4 4',
  chevronLeft: 'M9.8 4l-4 4l4 4',
  arrowLeft: 'M13 8H3M6.8 4L3 8l3.8 4',
  menu: 'M2.4 4.4h11.2M2.4 8h11.2M2.4 11.6h11.2',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6M8 1.6v1M8 13.4v1M1.6 8h1M13.4 8h1M3.5 3.5l.7.7M11.8 11.8l.7.7M3.5 12.5l.7-.7M11.8 4.2l.7-.7',
  signOut: 'M9.6 2.8H4.4A1.6 1.6 0 0 0 2.8 4.4v7.2a1.6 1.6 0 0 0 1.6 1.6h5.2M6.8 8h7M11.4 5.2L14 8l-2.6 2.8',
  key: 'M6 7a3.4 3.4 0 1 0 0 6.8A3.4 3.4 0 0 0 6 7M8.4 7.8l5-5M11.6 4.6l1.8 1.8M9.6 6.6l1.2 1.2',
  filter: 'M2 4h12M4.2 8h7.6M6.4 12h3.2',
  text: 'M3 4.2V2.8h10v1.4M8 2.8v10.4M6 13.2h4',
  video:
    'M3.2 3.8h6a1.4 1.4 0 0 1 1.4 1.4v5.6a1.4 1.4 0 0 1-1.4 1.4h-6a1.4 1.4 0 0 1-1.4-1.4V5.2a1.4 1.4 0 0 1 1.4-1.4M10.6 7l3.6-2v6l-3.6-2',
  trash: 'M2.6 4.2h10.8M6.2 4V2.4h3.6V4M4 4.4l.6 9.2h6.8l.6-9.2M6.8 7v4M9.2 7v4',
  inbox: 'M2.6 9.4L4.4 3h7.2l1.8 6.4v3.4a.8.8 0 0 1-.8.8H3.4a.8.8 0 0 1-.8-.8zM2.8 9.4h3l.8 1.6h2.8l.8-1.6h3',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: what it means stands beside it, or in the name of the button around it. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: IconName;
  size?: number;
  className?: string | undefined;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={paths[name]} />
    </svg>
  );
}
