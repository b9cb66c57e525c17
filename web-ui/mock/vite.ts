import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { getResponse, type HttpHandler } from 'msw';
import type { Connect, Plugin } from 'vite';
import { Db } from './db.ts';
import { handlersOver } from './handlers.ts';

/** Answers `/api` from memory, in development and in the preview of a build. */
export function mockServer(): Plugin {
  let handlers: HttpHandler[] | undefined;
  const answer: Connect.NextHandleFunction = async (request, response, next) => {
    if (!request.url?.startsWith('/api/')) return next();
    handlers ??= handlersOver(new Db());
    const found = await getResponse(handlers, toRequest(request));
    if (!found) return next();
    await send(found, response);
  };
  return {
    name: 'clickkloudy-mock-server',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}

function toRequest(incoming: IncomingMessage): Request {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host}`), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  });
}

async function send(found: Response, response: ServerResponse): Promise<void> {
  response.statusCode = found.status;
  for (const [name, value] of found.headers) response.setHeader(name, value);
  response.end(Buffer.from(await found.arrayBuffer()));
}
