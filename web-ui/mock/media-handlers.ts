import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Media } from '../src/api/types.ts';
import { missing, problem } from './answers.ts';
import type { Db } from './db.ts';

/** Sentinels by file name: `broken.*` is not what its name says, `huge.*` is too large, `away.*` finds no store. */
export function mediaHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/media';
  return [
    http.post(w, async ({ request }) => {
      const file = (await request.formData()).get('file');
      if (!(file instanceof File) || file.size === 0)
        return problem(422, 'file_empty', 'The file is empty. Choose another.');
      if (file.name.startsWith('broken'))
        return problem(
          422,
          'file_type',
          'This is not the picture its name says. Export it again as JPEG or PNG.',
        );
      if (file.name.startsWith('huge'))
        return problem(413, 'file_too_large', 'The file is larger than 500 MB. Make it smaller.');
      if (file.name.startsWith('away'))
        return problem(503, 'unavailable', 'The media store is not reachable. Try again in a minute.');
      const media = mediaOf(db, file);
      db.media.set(media.id, { media, bytes: new Uint8Array(await file.arrayBuffer()) });
      return HttpResponse.json(media, { status: 201 });
    }),
    http.get<{ id: string }>(`${w}/:id`, ({ params }) => {
      const known = db.media.get(params.id);
      return known ? HttpResponse.json(known.media) : missing();
    }),
    http.get<{ id: string }>(`${w}/:id/content`, ({ params }) => {
      const known = db.media.get(params.id);
      if (!known) return missing();
      return new HttpResponse(new Blob([known.bytes as BlobPart]), {
        headers: { 'Content-Type': known.media.type },
      });
    }),
  ];
}

function kindOf({ type }: File): Media['kind'] {
  if (type === 'application/pdf') return 'DOCUMENT';
  return type.startsWith('video/') ? 'VIDEO' : 'IMAGE';
}

function mediaOf(db: Db, file: File): Media {
  const id = db.dice.uuid();
  return {
    id,
    name: file.name,
    kind: kindOf(file),
    type: file.type || 'image/png',
    bytes: file.size,
    ...(kindOf(file) !== 'DOCUMENT' && { width: 1600, height: 1067 }),
    ...(file.type.startsWith('video/') && { durationMs: 12_400, codec: 'h264' }),
    sha256: id.replaceAll('-', '').repeat(2),
    content: `/api/v1/workspaces/${db.workspace.id}/media/${id}/content`,
    createdAt: new Date().toISOString(),
  };
}
