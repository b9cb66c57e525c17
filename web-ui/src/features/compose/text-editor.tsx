import { Fragment, type Ref } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './text-editor.module.css';

type Props = {
  text: string;
  onChange: (text: string) => void;
  onAddFiles: () => void;
  ref: Ref<HTMLTextAreaElement>;
};

/** The one text. Links, tags and mentions are coloured by a copy that lies under it. */
export function TextEditor({ text, onChange, onAddFiles, ref }: Props) {
  const t = useWords(en);
  const length = [...text].length;
  return (
    <div className={styles.editor}>
      <div className={styles.paper}>
        <div className={styles.copy} aria-hidden="true">
          {marked(text)}
          {'\n'}
        </div>
        <textarea
          ref={ref}
          className={styles.text}
          aria-label={t('text.label')}
          placeholder={t('text.placeholder')}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div className={styles.foot}>
        <IconButton icon="image" label={t('text.addFile')} onClick={onAddFiles} />
        <span className={styles.length}>{t('text.characters', { count: length, n: count(length) })}</span>
      </div>
    </div>
  );
}

const MARKS = /(https?:\/\/\S+|(?<![\w/])[#@][\p{L}\p{N}_.-]*[\p{L}\p{N}_])/gu;

/** The text in pieces, each with where it begins; every second one is a mark. */
function marked(text: string) {
  let at = 0;
  return text.split(MARKS).map((part, index) => {
    const key = at;
    at += part.length + 1;
    return index % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>;
  });
}
