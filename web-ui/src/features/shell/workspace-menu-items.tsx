import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Me } from '../../api/types.ts';
import { useOpened } from '../../lib/use-opened.ts';

export default function WorkspaceMenuItems({ me, button }: { me: Me; button: ReactElement }) {
  const navigate = useNavigate();
  const menu = useOpened();
  return (
    <Menu position="bottom-start" width={220} {...menu}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {me.workspaces.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => navigate({ to: '/w/$workspace/campaigns', params: { workspace: each.id } })}
          >
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
