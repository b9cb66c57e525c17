import { useSuspenseQuery } from '@tanstack/react-query';
import { postFilter } from '../../api/post-filter.ts';
import type { PostSearch } from '../../api/post-search.ts';
import { Freshness } from '../../ui/freshness.tsx';
import { Content } from './content.tsx';
import { Decision } from './decision.tsx';
import { Doors } from './doors.tsx';
import { Facts } from './facts.tsx';
import styles from './post.module.css';
import { PostHeader } from './post-header.tsx';
import { postQuery } from './queries.ts';
import { Story } from './story.tsx';

type Props = { workspace: string; id: string; search: PostSearch };

/** One post: its story, and at the right what a person can decide. */
export function PostPage({ workspace, id, search }: Props) {
  const reading = useSuspenseQuery(postQuery(workspace, id, postFilter(search)));
  const post = reading.data;
  return (
    <div className={styles.page}>
      <PostHeader workspace={workspace} post={post} search={search} />
      <div className={styles.columns}>
        <div className={styles.left}>
          {reading.isRefetchError && <Freshness readAt={reading.dataUpdatedAt} failing />}
          <Story post={post} />
        </div>
        <div className={styles.side}>
          <Decision workspace={workspace} post={post} />
          <Content post={post} />
          <Doors workspace={workspace} post={post} />
          <Facts post={post} />
        </div>
      </div>
    </div>
  );
}
