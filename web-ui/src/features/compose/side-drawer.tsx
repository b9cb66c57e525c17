import { Drawer } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './side-drawer.module.css';

/** The right column where there is no room for it: a bar with a button that carries its count. */
export function SideDrawer({ blocked, children }: { blocked: number; children: ReactNode }) {
  const t = useWords(en);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <Button size="big" onClick={() => setOpen(true)}>
        {blocked > 0 ? t('go.drawerBlocked', { n: count(blocked) }) : t('go.drawer')}
      </Button>
      <Drawer.Root opened={open} onClose={() => setOpen(false)} position="right" size={360}>
        <Drawer.Overlay backgroundOpacity={0.32} />
        <Drawer.Content aria-label={t('go.drawer')}>
          <div className={styles.close}>
            <IconButton icon="close" label={t('leave.close')} onClick={() => setOpen(false)} />
          </div>
          <Drawer.Body p={0}>{children}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
