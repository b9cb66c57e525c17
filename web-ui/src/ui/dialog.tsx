import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

type Props = { title: string; size?: number; closable?: boolean; onClose: () => void; children: ReactNode };

/** Something to decide or to fill in before going on. Load it when it is wanted. */
export function Dialog({ title, size = 460, closable = true, onClose, children }: Props) {
  const t = useWords(en);
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size} centered radius="md">
      <Modal.Overlay backgroundOpacity={0.32} />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {closable && <IconButton icon="close" label={t('close')} onClick={onClose} />}
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives the focus back to what had it before; where that is gone, to the page. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (there ? before : document.getElementById('main'))?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
