import type { PostItem, ReasonGroup } from '../src/api/types.ts';

const retried = new Set(['REFUSED', 'DUPLICATE', 'MISSED', 'GONE', 'DEADLINE']);

/** The posts that did not simply go out, by reason; what needs a person first. */
export function reasonsOf(posts: readonly PostItem[]): ReasonGroup[] {
  const groups = new Map<string, PostItem[]>();
  for (const post of posts) {
    if (!post.failure || !['ATTENTION', 'FAILED'].includes(post.state)) continue;
    const key = `${post.state} ${post.failure.kind} ${post.failure.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return [...groups.values()]
    .flatMap(group)
    .sort((a, b) => Number(b.needsYou) - Number(a.needsYou) || b.count - a.count);
}

function group(posts: readonly PostItem[]): ReasonGroup[] {
  const [first] = posts;
  if (!first?.failure) return [];
  const { kind, sentence, action } = first.failure;
  const platforms = [...new Set(posts.map(({ account }) => account.platform))];
  const nextLook = posts.flatMap((post) => post.nextLook ?? []).sort()[0];
  return [
    {
      kind,
      sentence,
      action,
      count: posts.length,
      needsYou: first.state === 'ATTENTION' && nextLook === undefined,
      retried: retried.has(kind),
      platforms: platforms.map((platform) => ({
        platform,
        count: posts.filter(({ account }) => account.platform === platform).length,
      })),
      accountIds: posts.slice(0, 50).map(({ account }) => account.id),
      ...(nextLook && { nextLook }),
    },
  ];
}
