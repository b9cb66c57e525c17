import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { useOpened } from '../../lib/use-opened.ts';
import { Icon } from '../../ui/icons.tsx';

type Props = { name: string; operator: boolean; button: ReactElement };

export default function PersonMenuItems({ name, operator, button }: Props) {
  const t = useWords(en);
  const navigate = useNavigate();
  const menu = useOpened();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSettled: async () => {
      await navigate({ to: '/sign-in' });
      queries.clear();
    },
  });
  return (
    <Menu position="bottom-end" width={200} {...menu}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        {operator && (
          <Menu.Item
            leftSection={<Icon name="globe" />}
            onClick={() => navigate({ to: '/operator/platforms' })}
          >
            {t('platforms')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="key" />} onClick={() => navigate({ to: '/password' })}>
          {t('password')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
