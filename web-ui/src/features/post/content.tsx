import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { Picture } from '../../ui/picture.tsx';
import styles from './post.module.css';

/** What it says and shows. */
export function Content({ post: { content, media, saidBefore } }: { post: Post }) {
  const t = useWords(en);
  return (
    <section className={styles.box} aria-labelledby="content">
      <h2 id="content" className={styles.title}>
        {t('content')}
      </h2>
      {saidBefore && <p className={styles.said}>{t('saidBefore')}</p>}
      <div className={styles.content}>
        {media.map((file) => (
          <Picture
            key={file.id}
            className={styles.picture}
            source={file.content}
            video={file.kind === 'VIDEO'}
            alt={content.altTexts?.[file.id] ?? file.name}
          />
        ))}
        <p className={styles.text}>{content.text}</p>
      </div>
    </section>
  );
}
