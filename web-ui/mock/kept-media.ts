import type { Media } from '../src/api/types.ts';
import { problem } from './answers.ts';
import type { Db } from './db.ts';

/** What is wrong with a file, as its name says. */
export function refusal(name: string) {
  if (name.startsWith('broken'))
    return problem(
      422,
      'file_type',
      'This is not the picture its name says. Export it again as JPEG or PNG.',
    );
  if (name.startsWith('huge'))
    return problem(413, 'file_too_large', 'The file is larger than 500 MB. Make it smaller.');
  if (name.startsWith('away'))
    return problem(503, 'unavailable', 'The media store is not reachable. Try again in a minute.');
  return undefined;
}

export function keep(db: Db, name: string, bytes: Uint8Array): Media {
  const media = mediaOf(db, name, bytes.length);
  db.media.set(media.id, { media, bytes });
  return media;
}

const typeOf = (name: string): string => {
  if (name.endsWith('.pdf')) return 'application/pdf';
  return /\.(mp4|mov|webm)$/.test(name) ? 'video/mp4' : 'image/png';
};

function kindOf(type: string): Media['kind'] {
  if (type === 'application/pdf') return 'DOCUMENT';
  return type.startsWith('video/') ? 'VIDEO' : 'IMAGE';
}

function mediaOf(db: Db, name: string, bytes: number): Media {
  const id = db.dice.uuid();
  const type = typeOf(name);
  const kind = kindOf(type);
  return {
    id,
    name,
    kind,
    type,
    bytes,
    ...(kind !== 'DOCUMENT' && { width: 1600, height: 1067 }),
    ...(kind === 'VIDEO' && { durationMs: 12_400, codec: 'h264' }),
    sha256: id.replaceAll('-', '').repeat(2),
    content: `/api/v1/workspaces/${db.workspace.id}/media/${id}/content`,
    createdAt: new Date().toISOString(),
  };
}
