import { type HttpHandler, HttpResponse, http } from 'msw';
import { missing, problem } from './answers.ts';
import type { Db } from './db.ts';
import { keep, refusal } from './kept-media.ts';
import { ticketHandlers } from './ticket-handlers.ts';

/** Sentinels by file name: `broken.*` is not what its name says, `huge.*` is too large, `away.*` finds no store. */
export function mediaHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/media';
  return [
    http.post(w, async ({ request }) => {
      const file = (await request.formData()).get('file');
      if (!(file instanceof File) || file.size === 0)
        return problem(422, 'file_empty', 'The file is empty. Choose another.');
      const bytes = new Uint8Array(await file.arrayBuffer());
      return refusal(file.name) ?? HttpResponse.json(keep(db, file.name, bytes), { status: 201 });
    }),
    ...ticketHandlers(db, w),
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
