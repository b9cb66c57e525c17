import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { bytes } from '../../lib/numbers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { DraftFile } from './draft.ts';
import styles from './media.module.css';
import type { Files } from './use-files.ts';
import { videoLength } from './video-length.ts';

type Props = {
  file: DraftFile;
  altMax: number;
  actions: Files;
  onAlt: (key: string, alt: string) => void;
};

/** One file: how far it is, what it is, and what it shows in words. */
export function MediaFile({ file, altMax, actions, onAlt }: Props) {
  const t = useWords(en);
  const { key, name, alt, upload, preview, video } = file;
  return (
    <li className={styles.file} data-failed={upload.state === 'failed' || undefined}>
      <Picture className={styles.thumb} source={preview} video={video} alt="" />
      <div className={styles.about}>
        <div className={styles.name}>{name}</div>
        <UploadState file={file} />
        {upload.state === 'failed' && (
          <Button variant="default" size="small" icon="refresh" onClick={() => actions.again(key)}>
            {t('media.again')}
          </Button>
        )}
      </div>
      <div className={styles.alt}>
        {!isDocument(file) && (
          <TextField
            label={t('media.altLabel')}
            hint={
              alt.length > 0 ? t('media.altCount', { count: alt.length, max: altMax }) : t('media.altHint')
            }
            value={alt}
            maxLength={altMax}
            data-alt={key}
            onChange={(value) => onAlt(key, value)}
          />
        )}
      </div>
      <IconButton icon="close" label={t('media.remove', { name })} onClick={() => actions.remove(key)} />
    </li>
  );
}

/** A document is read, not described. */
const isDocument = ({ upload }: DraftFile) => upload.state === 'done' && upload.media.kind === 'DOCUMENT';

function UploadState({ file: { upload, bytes: size } }: { file: DraftFile }) {
  const t = useWords(en);
  switch (upload.state) {
    case 'running': {
      const percent = Math.floor(upload.share * 100);
      const words =
        percent < 100 ? t('media.uploading', { percent, size: bytes(size) }) : t('media.checking');
      return (
        <>
          <div className={styles.hint}>{words}</div>
          <progress className={styles.progress} value={upload.share} max={1} aria-label={words} />
        </>
      );
    }
    case 'failed':
      return (
        <div className={styles.failed} role="alert">
          <Glyph name="triangle" size={13} />
          {upload.why}
        </div>
      );
    case 'done': {
      const { width, height, durationMs } = upload.media;
      const sized = width !== undefined && height !== undefined;
      const words = sized ? t('media.size', { width, height, bytes: bytes(size) }) : bytes(size);
      return (
        <div className={styles.hint}>
          {durationMs === undefined
            ? words
            : t('media.lasting', { size: words, length: videoLength(durationMs) })}
        </div>
      );
    }
    default:
      return upload satisfies never;
  }
}
