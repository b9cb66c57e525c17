import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
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
        {media.map((file) =>
          file.kind === 'VIDEO' ? (
            <span key={file.id} className={styles.file}>
              {file.name}
            </span>
          ) : (
            <img
              key={file.id}
              className={styles.picture}
              src={file.content}
              alt={content.altTexts?.[file.id] ?? file.name}
              loading="lazy"
            />
          ),
        )}
        <p className={styles.text}>{content.text}</p>
      </div>
    </section>
  );
}
