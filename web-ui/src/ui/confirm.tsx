import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import styles from './confirm.module.css';

type Props = {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** The verb: what the button does. */
  verb: string;
  busy?: boolean;
  dangerous?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be taken back, and says how much it concerns. */
export function Confirm({
  opened,
  title,
  children,
  verb,
  busy = false,
  dangerous = false,
  onConfirm,
  onClose,
}: Props) {
  const t = useWords(en);
  return (
    <Modal opened={opened} onClose={onClose} title={title} withCloseButton={false}>
      {children}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('leaveIt')}
        </Button>
        <Button loading={busy} onClick={onConfirm} className={dangerous ? styles.dangerous : undefined}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
