import type { ReactNode } from 'react';

/** The shapes of states: each is told from the others without colour. */
const shapes = {
  dashed: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.3 1.6" />,
  dot: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <circle cx="8" cy="8" r="2.1" fill="currentColor" stroke="none" />
    </>
  ),
  aim: (
    <>
      <circle cx="8" cy="8" r="4.2" />
      <path d="M8 1.4v3.2M8 11.4v3.2M1.4 8h3.2M11.4 8h3.2" />
    </>
  ),
  hourglass: (
    <path d="M3.6 2h8.8M3.6 14h8.8M4.8 2.2c0 3.4 6.4 7.2 6.4 11.6M11.2 2.2c0 3.4-6.4 7.2-6.4 11.6" />
  ),
  arrow: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M5.2 8h5.4M8.4 5.6L10.8 8l-2.4 2.4" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
      <path d="M5.1 8.2l2.1 2.1l3.8-4.3" className="cut" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="5.8" strokeDasharray="2.6 1.2" />
      <path d="M6.5 6.6a1.55 1.55 0 1 1 2.2 1.5c-.45.2-.7.5-.7.95M8 10.9v.01" />
    </>
  ),
  triangle: (
    <>
      <path d="M8 2.3L14.2 13.3H1.8z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 6.4v3.1M8 11.5v.01" className="cut" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.6L13.9 13.2H2.1z" />
      <path d="M8 6.6v2.9M8 11.3v.01" />
    </>
  ),
  refused: (
    <>
      <path d="M5.4 1.6h5.2l3.8 3.8v5.2l-3.8 3.8H5.4l-3.8-3.8V5.4z" fill="currentColor" stroke="none" />
      <path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" className="cut" />
    </>
  ),
  skip: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M5.3 5.9L7.4 8l-2.1 2.1M8.7 5.9L10.8 8l-2.1 2.1" />
    </>
  ),
  slash: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M4.1 11.9l7.8-7.8" />
    </>
  ),
  draft: (
    <path d="M4.2 2h5l3.4 3.4V14H4.2a.8.8 0 0 1-.8-.8V2.8a.8.8 0 0 1 .8-.8z" strokeDasharray="2.4 1.5" />
  ),
  eye: (
    <>
      <path d="M1.4 8S3.8 3.8 8 3.8S14.6 8 14.6 8S12.2 12.2 8 12.2S1.4 8 1.4 8" />
      <circle cx="8" cy="8" r="1.7" />
    </>
  ),
  date: (
    <>
      <path d="M3.8 3.2h8.4a1.6 1.6 0 0 1 1.6 1.6v7.6a1.6 1.6 0 0 1-1.6 1.6H3.8a1.6 1.6 0 0 1-1.6-1.6V4.8a1.6 1.6 0 0 1 1.6-1.6M2.4 6.6h11.2M5.2 1.8v2.6M10.8 1.8v2.6" />
      <path d="M8 9.3v1.4" strokeWidth="2" />
    </>
  ),
  pie: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 2.2a5.8 5.8 0 0 1 2.9 10.8L8 8z" fill="currentColor" stroke="none" />
    </>
  ),
  pause: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M6.5 6v4M9.5 6v4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.9V8l2 1.3" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof shapes;

export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
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
      className="ck-glyph"
    >
      {shapes[name]}
    </svg>
  );
}
