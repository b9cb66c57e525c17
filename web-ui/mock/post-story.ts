import type { Attempt, Post, PostItem } from '../src/api/types.ts';

type Events = Post['events'];
export type Story = { attempts: Attempt[]; events: Events };

/** The tries that are over, and the one of now. */
export function attempts(story: Story | undefined, post: PostItem): Attempt[] {
  const before = story?.attempts ?? [];
  if (!post.sentAt || before.some(({ at }) => at === post.sentAt)) return [...before];
  return [
    ...before,
    {
      number: before.length + 1,
      state: stateOf(post),
      at: post.sentAt,
      ...(post.publishedAt && { endedAt: post.publishedAt }),
      ...(post.url && { url: post.url }),
      ...(post.failure && { kind: post.failure.kind, sentence: post.failure.sentence }),
    },
  ];
}

function stateOf({ state, failure }: PostItem): Attempt['state'] {
  if (failure) return failure.kind === 'UNCONFIRMED' ? 'UNKNOWN' : 'REFUSED';
  return state === 'PUBLISHED' ? 'PUBLISHED' : 'SENDING';
}

/** What happened, oldest first. */
export function events(story: Story | undefined, post: PostItem): Events {
  const before = story?.events;
  const sent = post.sentAt !== undefined && !before?.some(({ at }) => at === post.sentAt);
  return [
    ...(before ?? [{ at: after(post, -2_400), what: 'PLANNED', sentence: 'Planned.' }]),
    ...(sent ? leaving(post) : []),
  ];
}

const after = ({ slot }: PostItem, seconds: number) =>
  new Date(Date.parse(slot) + seconds * 1_000).toISOString();

function leaving(post: PostItem): Events {
  const number = post.tries;
  const parked = post.state === 'ATTENTION';
  return [
    { at: post.sentAt ?? post.slot, what: 'SENT', sentence: 'Sent.', attempt: number },
    ...outcome(post),
    ...(parked
      ? [{ at: after(post, 905), what: 'PARKED' as const, sentence: post.failure?.sentence ?? '' }]
      : []),
  ];
}

function outcome(post: PostItem): Events {
  const { failure, publishedAt } = post;
  if (publishedAt)
    return [{ at: publishedAt, what: 'PUBLISHED', sentence: 'Published.', attempt: post.tries }];
  if (!failure) return [];
  if (failure.kind !== 'UNCONFIRMED')
    return [{ at: after(post, 2), what: 'REFUSED', sentence: failure.sentence, attempt: post.tries }];
  const lost = 'The line stayed open, nothing came back. Not sent again: the platform may have accepted it.';
  return [
    { at: after(post, 30), what: 'NO_ANSWER', sentence: lost, attempt: post.tries },
    { at: after(post, 95), what: 'LOOKED', sentence: 'Looked for it.', found: 'ABSENT' },
    {
      at: after(post, 400),
      what: 'LOOKED',
      sentence: 'The list could not be read: 503.',
      found: 'UNKNOWABLE',
    },
  ];
}
