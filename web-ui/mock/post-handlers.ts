import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Attempt, Post, PostAction, PostItem } from '../src/api/types.ts';
import { missing, problem } from './answers.ts';
import { plan } from './campaign-actions.ts';
import { byNeed, matches, postsOf } from './campaign-handlers.ts';
import { advance } from './campaign-rows.ts';
import type { Db } from './db.ts';

export function postHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/posts';
  return [
    http.get<{ id: string }>(`${w}/:id`, ({ params, request }) => {
      advance(db, Date.now());
      const item = db.post(params.id);
      return item ? HttpResponse.json(postOf(db, item, new URL(request.url))) : missing();
    }),
    http.post<{ id: string }, PostAction>(`${w}/:id/actions`, async ({ params, request }) => {
      const item = db.post(params.id);
      if (!item) return missing();
      const refused = act(item, await request.json());
      return refused ?? HttpResponse.json(postOf(db, item, new URL(request.url)), { status: 202 });
    }),
  ];
}

function act(post: PostItem, { action, url, looked }: PostAction) {
  if (post.state !== 'ATTENTION' && post.state !== 'FAILED')
    return problem(409, 'not_parked', 'This post is not parked any more.');
  switch (action) {
    case 'skip':
      Object.assign(post, { state: 'SKIPPED', sentence: 'Left out by a person.' });
      return undefined;
    case 'published':
      if (!url?.startsWith('https://'))
        return problem(422, 'invalid', 'Paste the link of the post.', [
          { pointer: '/url', message: 'Paste the link of the post.' },
        ]);
      Object.assign(post, { state: 'PUBLISHED', url, publishedAt: new Date().toISOString() });
      return undefined;
    case 'retry':
      if (post.failure?.kind === 'AMBIGUOUS' && (post.nextLook || !looked))
        return problem(409, 'look_pending', 'Look first: a second try could post it twice.');
      plan(post);
      return undefined;
  }
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
    lookAt: `https://${item.account.platform}.example/${item.account.handle}`,
    workflowId: `post-${item.id}`,
    attempts: attempts(item),
    events: events(item),
    ...(position >= 0 && { position: position + 1, of: row.length }),
    ...(previous && { previousId: previous.id }),
    ...(next && { nextId: next.id }),
  };
}

function attempts(post: PostItem): Attempt[] {
  if (!post.sentAt) return [];
  const state = { PUBLISHED: 'PUBLISHED', SENDING: 'SENDING', ATTENTION: 'UNKNOWN' } as const;
  return [
    {
      number: 1,
      part: 0,
      state:
        post.failure && post.failure.kind !== 'AMBIGUOUS'
          ? 'REFUSED'
          : (state[post.state as keyof typeof state] ?? 'REFUSED'),
      at: post.sentAt,
      facts: [
        { name: 'call', value: 'POST /api/v1/statuses', redacted: false },
        { name: 'token', redacted: true },
        { name: 'text', value: '61 characters, fingerprint 9f2c 41d0', redacted: false },
      ],
      ...(post.failure && { kind: post.failure.kind, sentence: post.failure.sentence }),
    },
  ];
}

function events(post: PostItem): Post['events'] {
  const at = (seconds: number) =>
    new Date(Date.parse(post.slot ?? post.stateSince) + seconds * 1_000).toISOString();
  const all: Post['events'] = [
    { at: at(-2_400), what: 'PLANNED', sentence: 'Planned by admin.', facts: [] },
    { at: at(-60), what: 'PREPARED', sentence: 'Nothing to upload.', facts: [] },
  ];
  if (post.sentAt)
    all.push({
      at: post.sentAt,
      what: 'SENT',
      sentence: 'Request complete.',
      attempt: 1,
      facts: attempts(post)[0]?.facts ?? [],
    });
  if (post.state === 'PUBLISHED')
    all.push({
      at: post.publishedAt ?? at(1),
      what: 'PUBLISHED',
      sentence: post.sentence ?? 'Answered.',
      facts: [],
    });
  if (post.failure?.kind === 'AMBIGUOUS') {
    all.push({
      at: at(30),
      what: 'NO_ANSWER',
      sentence: 'The line stayed open, nothing came back. Not sent again: the platform may have accepted it.',
      facts: [],
    });
    all.push({
      at: at(95),
      what: 'LOOKED',
      sentence: '3 posts of the page since then, none with this text.',
      found: 'ABSENT',
      facts: [],
    });
    all.push({
      at: at(400),
      what: 'LOOKED',
      sentence: 'The list could not be read.',
      found: 'UNKNOWABLE',
      facts: [{ name: 'answer', value: '503, twice', redacted: false }],
    });
  } else if (post.failure)
    all.push({ at: at(2), what: 'REFUSED', sentence: post.failure.sentence, facts: [] });
  if (post.state === 'ATTENTION')
    all.push({ at: at(410), what: 'PARKED', sentence: 'A person decides.', facts: [] });
  return all;
}
