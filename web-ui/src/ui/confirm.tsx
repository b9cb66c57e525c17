import type { ReactNode } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { Button } from './button.tsx';
import styles from './confirm.module.css';
import { Dialog } from './dialog.tsx';

type Props = {
  title: string;
  children: ReactNode;
  /** What the button does. */
  verb: string;
  /** What the other button says; "Leave it" by default. */
  refuse?: string;
  busy?: boolean;
  dangerous?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be taken back, and says how much it concerns. */
export function Confirm({
  title,
  children,
  verb,
  refuse,
  busy = false,
  dangerous = false,
  onConfirm,
  onClose,
}: Props) {
  const t = useWords(en);
  return (
    <Dialog title={title} closable={false} onClose={onClose}>
      <div className={styles.words}>{children}</div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {refuse ?? t('leaveIt')}
        </Button>
        <Button variant={dangerous ? 'dangerPrimary' : 'primary'} busy={busy} onClick={onConfirm}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}
