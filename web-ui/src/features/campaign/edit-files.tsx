import { useRef, useState } from 'react';
import { ApiProblem, toProblem } from '../../api/problem.ts';
import type { Content, Media } from '../../api/types.ts';
import { uploadMedia } from '../../api/upload.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Picture } from '../../ui/picture.tsx';
import styles from './dialogs.module.css';

/** A file as it is to be, with the words for those who cannot see it. */
export type EditedFile = { media: Media; alt: string };

type Props = {
  workspace: string;
  files: readonly EditedFile[];
  onChange: (change: (files: readonly EditedFile[]) => readonly EditedFile[]) => void;
};

/** The files of a campaign: other words for them, fewer, or more. */
export function EditFiles({ workspace, files, onChange }: Props) {
  const t = useWords(en);
  const field = useRef<HTMLInputElement>(null);
  const { add, busy, problem } = useAdding(workspace, (media) =>
    onChange((all) => [...all, { media, alt: '' }]),
  );
  return (
    <section aria-label={t('edit.files')}>
      <ul className={styles.files}>
        {files.map(({ media, alt }) => (
          <li key={media.id}>
            <Picture source={media.content} video={media.kind === 'VIDEO'} alt="" />
            <TextField
              label={t('edit.alt', { name: media.name })}
              value={alt}
              onChange={(value) =>
                onChange((all) => all.map((each) => (each.media === media ? { media, alt: value } : each)))
              }
            />
            <Button
              variant="default"
              size="small"
              aria-label={t('edit.remove', { name: media.name })}
              icon="trash"
              onClick={() => onChange((all) => all.filter((each) => each.media !== media))}
            />
          </li>
        ))}
      </ul>
      <Button variant="default" size="small" icon="plus" busy={busy} onClick={() => field.current?.click()}>
        {t('edit.addFile')}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept="image/*,video/*,application/pdf"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void add(file);
        }}
      />
      {problem && <FormError>{problem}</FormError>}
    </section>
  );
}

/** One upload at a time. */
function useAdding(workspace: string, onDone: (media: Media) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const add = async (file: File) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { signal } = new AbortController();
      onDone(await uploadMedia(workspace, file, { onProgress: () => undefined, signal }));
    } catch (cause) {
      setProblem((cause instanceof ApiProblem ? cause : toProblem(cause)).message);
    }
    setBusy(false);
  };
  return { add, busy, problem };
}

export const filesOf = (content: Content, media: readonly Media[]): EditedFile[] =>
  media.map((each) => ({ media: each, alt: content.altTexts?.[each.id] ?? '' }));

/** The content with this text and these files; what it says besides stays. */
export function contentOf(before: Content, text: string, files: readonly EditedFile[]): Content {
  const { mediaIds: _, altTexts: __, ...rest } = before;
  const alts = files.filter(({ alt }) => alt.trim() !== '').map(({ media, alt }) => [media.id, alt.trim()]);
  return {
    ...rest,
    text,
    ...(files.length > 0 && { mediaIds: files.map(({ media }) => media.id) }),
    ...(alts.length > 0 && { altTexts: Object.fromEntries(alts) }),
  };
}
