import type { HttpHandler } from 'msw';
import { accountHandlers } from './account-handlers.ts';
import { appHandlers } from './app-handlers.ts';
import { campaignHandlers } from './campaign-handlers.ts';
import type { Db } from './db.ts';
import { groupHandlers } from './group-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { mediaHandlers } from './media-handlers.ts';
import { operatorHandlers } from './operator-handlers.ts';
import { postHandlers } from './post-handlers.ts';
import { seriesHandlers } from './series-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** The whole API over one `Db`. Trouble is reached by sentinel inputs, named at each group of handlers. */
export function handlersOver(db: Db): HttpHandler[] {
  return [
    ...sessionHandlers(db),
    ...operatorHandlers(db),
    ...workspaceHandlers(db),
    ...importHandlers(db),
    ...accountHandlers(db),
    ...appHandlers(db),
    ...groupHandlers(db),
    ...mediaHandlers(db),
    ...campaignHandlers(db),
    ...postHandlers(db),
    ...seriesHandlers(db),
  ];
}
