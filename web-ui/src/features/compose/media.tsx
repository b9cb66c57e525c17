import { type DragEvent, type Ref, useState } from 'react';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { DraftFile } from './draft.ts';
import styles from './media.module.css';
import { MediaFile } from './media-file.tsx';
import type { Files } from './use-files.ts';
import { VideoHints } from './video-hints.tsx';

type Props = {
  files: readonly DraftFile[];
  chosen: readonly Account[];
  /** Media types that at least one chosen platform takes. */
  types: readonly string[];
  altMax: number;
  actions: Files;
  onAlt: (key: string, alt: string) => void;
  /** The hidden field that opens the choice of files. */
  input: Ref<HTMLInputElement>;
  onAdd: () => void;
};

/** Pictures and videos for every post: dropped or chosen, uploaded at once, each with its alt text. */
export function Media({ files, chosen, types, altMax, actions, onAlt, input, onAdd }: Props) {
  const t = useWords(en);
  const { over, handlers } = useDrop(actions.add);
  return (
    <section className={styles.media} aria-label={t('media.title')} {...handlers}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('media.title')}</h2>
        {files.length > 0 && (
          <span className={styles.facts}>{t('media.files', { count: files.length })}</span>
        )}
        <Button variant="default" size="small" icon="plus" onClick={onAdd}>
          {t('media.add')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={types.join(',')}
          onChange={(event) => {
            actions.add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <MediaFile key={file.key} file={file} altMax={altMax} actions={actions} onAlt={onAlt} />
          ))}
        </ul>
      )}
      {files.some(({ video }) => video) && <VideoHints chosen={chosen} />}
      {(files.length === 0 || over) && (
        <button type="button" className={styles.drop} data-over={over || undefined} onClick={onAdd}>
          <Icon name="image" size={20} />
          <span>{t(over ? 'media.dropNow' : 'media.drop')}</span>
          <span className={styles.hint}>{t('media.hint')}</span>
        </button>
      )}
    </section>
  );
}

function useDrop(add: Files['add']) {
  const [over, setOver] = useState(false);
  const holds = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}
