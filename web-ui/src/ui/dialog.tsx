import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

type Props = { title: string; size?: number; closable?: boolean; onClose: () => void; children: ReactNode };

/** Something to decide or to fill in before going on. Load it when it is wanted. */
export function Dialog({ title, size = 460, closable = true, onClose, children }: Props) {
  const t = useWords(en);
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
