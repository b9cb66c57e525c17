import { type HttpHandler, HttpResponse, http } from 'msw';
import type { UploadTicket } from '../src/api/types.ts';
import { missing, problem } from './answers.ts';
import type { Db } from './db.ts';
import { keep, refusal } from './kept-media.ts';

/** The store's own address, where it takes files past the server. */
const STORE = 'https://media.example/media/sent';

/** What its account has to allow, so that pages of another origin may send there. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': 'content-type,x-ms-*',
};

/**
 * Sentinels by file name, where files go straight to the store: `shut.*` does not reach it, `shaky.*` loses the first
 * try of its second block.
 */
export function ticketHandlers(db: Db, media: string): HttpHandler[] {
  const w = `${media}/tickets`;
  const sent = new Set<string>();
  return [
    http.post<{ workspace: string }, { name: string }>(w, async ({ params, request }) => {
      const { name } = await request.json();
      const refused = name.startsWith('broken') ? undefined : refusal(name);
      if (refused) return refused;
      const id = db.dice.uuid();
      db.tickets.set(id, { name, blocks: new Map() });
      const ticket: UploadTicket = {
        id,
        method: 'PUT',
        url: db.straight
          ? `${STORE}/${id}?sig=secret`
          : `/api/v1/workspaces/${params.workspace}/media/tickets/${id}/content`,
        headers: db.straight
          ? { 'x-ms-blob-type': 'BlockBlob' }
          : { 'Content-Type': 'application/octet-stream' },
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      };
      return HttpResponse.json(ticket, { status: 201 });
    }),
    http.put<{ id: string }>(`${w}/:id/content`, async ({ params, request }) => {
      const ticket = db.tickets.get(params.id);
      if (!ticket) return missing();
      ticket.whole = new Uint8Array(await request.arrayBuffer());
      return refusal(ticket.name) ?? new HttpResponse(null, { status: 204 });
    }),
    http.options(`${STORE}/:id`, () => new HttpResponse(null, { headers: CORS })),
    http.put<{ id: string }>(`${STORE}/:id`, async ({ params, request }) => {
      const ticket = db.tickets.get(params.id);
      if (!ticket || ticket.name.startsWith('shut')) return HttpResponse.error();
      const query = new URL(request.url).searchParams;
      if (query.get('comp') === 'blocklist') {
        const ids = [...(await request.text()).matchAll(/<Latest>(.+?)<\/Latest>/g)].map(([, id = '']) => id);
        ticket.whole = joined(ids.map((id) => ticket.blocks.get(id)));
      } else {
        const block = query.get('blockid') ?? '';
        const lost = ticket.name.startsWith('shaky') && ticket.blocks.size === 1 && !sent.has(block);
        sent.add(block);
        if (lost) return new HttpResponse(null, { status: 503, headers: CORS });
        ticket.blocks.set(block, new Uint8Array(await request.arrayBuffer()));
      }
      return new HttpResponse(null, { status: 201, headers: CORS });
    }),
    http.post<{ id: string }>(`${w}/:id`, ({ params }) => {
      const ticket = db.tickets.get(params.id);
      if (!ticket) return missing();
      if (!ticket.whole) return problem(409, 'nothing_sent', 'Nothing has arrived yet.');
      return refusal(ticket.name) ?? HttpResponse.json(keep(db, ticket.name, ticket.whole));
    }),
  ];
}

function joined(blocks: readonly (Uint8Array | undefined)[]): Uint8Array {
  const known = blocks.filter((block) => block !== undefined);
  const whole = new Uint8Array(known.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of known) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
