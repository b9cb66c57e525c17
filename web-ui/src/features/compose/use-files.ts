import { type Dispatch, useEffect, useRef } from 'react';
import { ApiProblem, toProblem } from '../../api/problem.ts';
import { uploadMedia } from '../../api/upload.ts';
import { randomKey } from '../../lib/random-key.ts';
import type { Change, DraftFile } from './draft.ts';

export type Files = {
  add: (files: readonly File[]) => void;
  again: (key: string) => void;
  remove: (key: string) => void;
};

type Kept = { file: File; stop: AbortController; preview: string };

/** Uploads what is added at once, and stops what is taken out. */
export function useFiles(workspace: string, dispatch: Dispatch<Change>): Files {
  const kept = useRef(new Map<string, Kept>());
  useEffect(() => {
    const all = kept.current;
    return () => {
      for (const each of all.values()) forget(each);
    };
  }, []);
  const set = (key: string, upload: DraftFile['upload']) =>
    dispatch({ kind: 'fileChanged', key, part: { upload } });
  const start = async (key: string) => {
    const one = kept.current.get(key);
    if (!one) return;
    const onProgress = (share: number) => set(key, { state: 'running', share });
    try {
      onProgress(0);
      const media = await uploadMedia(workspace, one.file, { onProgress, signal: one.stop.signal });
      set(key, { state: 'done', media });
    } catch (cause) {
      if (one.stop.signal.aborted) return;
      const problem = cause instanceof ApiProblem ? cause : toProblem(cause);
      set(key, { state: 'failed', why: problem.message });
    }
  };
  return {
    add: (files) => {
      for (const file of files) {
        const key = randomKey();
        const preview = URL.createObjectURL(file);
        kept.current.set(key, { file, preview, stop: new AbortController() });
        dispatch({ kind: 'fileAdded', file: fileOf(key, file, preview) });
        void start(key);
      }
    },
    again: (key) => void start(key),
    remove: (key) => {
      const one = kept.current.get(key);
      if (one) forget(one);
      kept.current.delete(key);
      dispatch({ kind: 'fileRemoved', key });
    },
  };
}

const fileOf = (key: string, file: File, preview: string): DraftFile => ({
  key,
  name: file.name,
  bytes: file.size,
  preview,
  video: file.type.startsWith('video/'),
  alt: '',
  upload: { state: 'running', share: 0 },
});

function forget({ stop, preview }: Kept): void {
  stop.abort();
  URL.revokeObjectURL(preview);
}
