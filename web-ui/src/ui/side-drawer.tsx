import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import en from '../i18n/en/common.json';
import { useWords } from '../i18n/index.ts';
import { useOpened } from '../lib/use-opened.ts';
import { IconButton } from './button.tsx';
import styles from './side-drawer.module.css';

type Props = { label: string; open: boolean; onClose: () => void; children: ReactNode };

/** A right column where there is no room for it. Load it when it is wanted. */
export default function SideDrawer({ label, open, onClose, children }: Props) {
  const t = useWords(en);
  const { opened } = useOpened();
  return (
    <Drawer.Root opened={opened && open} onClose={onClose} position="right" size={360}>
      <Drawer.Overlay backgroundOpacity={0.32} />
      <Drawer.Content aria-label={label}>
        <div className={styles.close}>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </div>
        <Drawer.Body p={0}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
