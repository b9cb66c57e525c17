import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { clock } from '../lib/time.ts';
import { useZone } from '../lib/zone.tsx';
import { Button } from './button.tsx';
import styles from './freshness.module.css';

type Props = { detail: string; readAt: number; retry: () => void };

/** What is shown could not be read again: why, and from when it is. */
export function StaleLine({ detail, readAt, retry }: Props) {
  const t = useWords(en);
  const time = clock(new Date(readAt), useZone());
  return (
    <div className={styles.line} role="status">
      <span>{t('problem.seenFrom', { detail, time })}</span>
      <Button variant="default" size="small" onClick={retry}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}
