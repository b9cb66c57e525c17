import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Post, PostAction, PostItem } from '../src/api/types.ts';
import { missing, problem } from './answers.ts';
import { plan } from './campaign-actions.ts';
import { byNeed, matches, postsOf } from './campaign-handlers.ts';
import { advance, shownPost } from './campaign-rows.ts';
import type { Db } from './db.ts';
import { attempts, events } from './post-story.ts';

export function postHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/posts';
  return [
    http.get<{ id: string }>(`${w}/:id`, ({ params, request }) => {
      advance(db, Date.now());
      const item = db.post(params.id);
      return item ? HttpResponse.json(postOf(db, item, new URL(request.url))) : missing();
    }),
    http.delete<{ id: string }>(`${w}/:id/doors`, ({ params }) => {
      if (!db.post(params.id)) return missing();
      db.doors.delete(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post<{ id: string }, PostAction>(`${w}/:id/actions`, async ({ params, request }) => {
      const item = db.post(params.id);
      if (!item) return missing();
      const refused = act(db, item, await request.json());
      return refused ?? HttpResponse.json(postOf(db, item, new URL(request.url)), { status: 202 });
    }),
  ];
}

function act(db: Db, post: PostItem, { action, url, looked }: PostAction) {
  const story = db.stories.get(post.id);
  const before = { attempts: attempts(story, post), events: events(story, post) };
  const at = new Date().toISOString();
  if (post.state !== 'ATTENTION' && post.state !== 'FAILED')
    return problem(409, 'not_now', 'It is out, on its way, or was decided by somebody else.');
  switch (action) {
    case 'skip':
      delete post.failure;
      Object.assign(post, { state: 'SKIPPED', stateSince: at });
      before.events.push({ at, what: 'SKIPPED', sentence: 'A person skipped it.' });
      break;
    case 'published':
      if (!url?.startsWith('http'))
        return problem(422, 'invalid', "Paste the post's link.", [
          { pointer: '/url', message: "Paste the post's link, as https://example.org/posts/1." },
        ]);
      delete post.failure;
      Object.assign(post, { state: 'PUBLISHED', url, publishedAt: at, stateSince: at });
      before.events.push({ at, what: 'PUBLISHED', sentence: 'A person found it.' });
      break;
    case 'retry':
      if (shownPost(post) === 'UNCONFIRMED' && (post.nextLook || !looked))
        return problem(
          409,
          'look_pending',
          'Not yet: the engine still looks for it. Wait for the next look.',
        );
      before.events.push({ at, what: 'RETRIED', sentence: 'A person lets it leave again.' });
      plan(post);
      break;
  }
  db.stories.set(post.id, before);
  return undefined;
}

function postOf(db: Db, item: PostItem, url: URL): Post {
  const campaign = db.campaigns.find(({ id }) => id === item.campaignId);
  const row = postsOf(db, item.campaignId)
    .filter((post) => matches(post, url))
    .sort(byNeed);
  const position = row.findIndex(({ id }) => id === item.id);
  const [previous, next] = [row[position - 1], row[position + 1]];
  return {
    ...item,
    campaignName: campaign?.name ?? '',
    content: campaign?.content ?? { text: '' },
    media: campaign?.media ?? [],
    saidBefore: false,
    openDoors: db.doors.get(item.id) ?? 0,
    ...(item.account.url && { lookAt: item.account.url }),
    attempts: attempts(db.stories.get(item.id), item),
    events: events(db.stories.get(item.id), item),
    ...(position >= 0 && { position: position + 1, of: row.length }),
    ...(previous && { previousId: previous.id }),
    ...(next && { nextId: next.id }),
  };
}
