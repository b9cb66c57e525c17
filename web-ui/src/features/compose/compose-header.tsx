import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { StateBadge } from '../../ui/state.tsx';
import styles from './compose-header.module.css';

type Props = {
  name: string;
  busy: boolean;
  onName: (name: string) => void;
  /** Absent: it is no draft that could be kept. */
  onSave: (() => void) | undefined;
};

/** The campaign's name where a page has its title. */
export function ComposeHeader({ name, busy, onName, onSave }: Props) {
  const t = useWords(en);
  return (
    <header className={styles.header}>
      <h1 className="ck-visually-hidden">{t('title')}</h1>
      <span className={styles.title}>
        <span className={styles.size} aria-hidden="true">
          {name || t('name')}
        </span>
        <input
          className={styles.name}
          aria-label={t('name')}
          placeholder={t('name')}
          size={1}
          maxLength={200}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      </span>
      {onSave && (
        <>
          <StateBadge campaign="DRAFT" />
          <div className={styles.actions}>
            <Button variant="default" busy={busy} onClick={onSave}>
              {t('saveDraft')}
            </Button>
          </div>
        </>
      )}
    </header>
  );
}
