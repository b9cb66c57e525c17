import { useState } from 'react';

type Props = {
  source: string;
  /** Without it the file is a picture, until it turns out to be none. */
  video?: boolean;
  /** Empty where the words stand beside it. */
  alt: string;
  className?: string | undefined;
};

/** Late enough for a frame to be there, also where a browser draws none before it plays. */
const FIRST_FRAME = '#t=0.1';

/** A picture, or the first frame of a video, of which no more than its head is loaded. */
export function Picture({ source, video, alt, className }: Props) {
  const [none, setNone] = useState(false);
  if (!(video ?? none)) {
    const onError = () => setNone(true);
    return <img className={className} src={source} alt={alt} loading="lazy" onError={onError} />;
  }
  return (
    <video
      className={className}
      src={`${source}${FIRST_FRAME}`}
      preload="metadata"
      muted
      playsInline
      {...(alt === '' ? { 'aria-hidden': true } : { 'aria-label': alt })}
    />
  );
}
