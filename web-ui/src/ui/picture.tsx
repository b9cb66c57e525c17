import { useState } from 'react';
import { Icon } from './icons.tsx';
import styles from './picture.module.css';

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

/** A picture, the first frame of a video, of which no more than its head is loaded, or the sign of a document. */
export function Picture({ source, video, alt, className }: Props) {
  const [shown, show] = useState<'picture' | 'video' | 'pages'>(video ? 'video' : 'picture');
  if (shown === 'picture') {
    const onError = () => show(video === undefined ? 'video' : 'pages');
    return <img className={className} src={source} alt={alt} loading="lazy" onError={onError} />;
  }
  if (shown === 'pages') {
    return (
      <span
        className={`${styles.pages} ${className ?? ''}`}
        {...(alt !== '' && { role: 'img', 'aria-label': alt })}
      >
        <Icon name="text" size={20} />
      </span>
    );
  }
  return (
    <video
      className={className}
      src={`${source}${FIRST_FRAME}`}
      preload="metadata"
      onError={() => show('pages')}
      muted
      playsInline
      {...(alt === '' ? { 'aria-hidden': true } : { 'aria-label': alt })}
    />
  );
}
