import { Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { toProblem, unwrap } from '../../api/problem.ts';
import { groupsQuery } from '../../api/queries.ts';
import type { AccountGroupItem } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import type { Selection } from '../../lib/use-selection.ts';
import { Button } from '../../ui/button.tsx';
import { ChosenRows } from '../../ui/chosen-rows.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { toast } from '../../ui/toast.tsx';

type Props = { workspace: string; selection: Selection; refusal: string | undefined };

/** What can be done with the chosen accounts. */
export default function ChosenBar({ workspace, selection, refusal }: Props) {
  const t = useWords(en);
  const navigate = useNavigate();
  const { data: groups = [] } = useQuery(groupsQuery(workspace));
  const join = useJoin(workspace, selection);
  const button = (
    <Button size="small" variant="default" busy={join.isPending}>
      {t('chosen.join')}
    </Button>
  );
  const { size } = selection.chosen;
  return (
    <ChosenRows
      words={t('chosen.count', { count: size, n: count(size) })}
      clears={t('chosen.clear')}
      onClear={selection.clear}
    >
      {refusal ? (
        <DisabledReason reason={refusal}>{button}</DisabledReason>
      ) : (
        <Menu position="top-start" width={240}>
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {groups.map((group) => (
              <Menu.Item key={group.id} onClick={() => join.mutate(group)}>
                {group.name}
              </Menu.Item>
            ))}
            {groups.length === 0 && <Menu.Label>{t('chosen.noGroups')}</Menu.Label>}
            <Menu.Item onClick={() => navigate({ to: '/w/$workspace/groups', params: { workspace } })}>
              {t('chosen.newGroup')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </ChosenRows>
  );
}

/** Puts the chosen into a group beside those that are in it now. */
function useJoin(workspace: string, { chosen, clear }: Selection) {
  const t = useWords(en);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id }: AccountGroupItem) => {
      const path = { workspace, id };
      const { accountIds, revision } = await unwrap(
        api.GET('/api/v1/workspaces/{workspace}/groups/{id}', { params: { path } }),
      );
      return unwrap(
        api.PATCH('/api/v1/workspaces/{workspace}/groups/{id}', {
          params: { path, header: { 'If-Match': `"${revision}"` } },
          body: { accountIds: [...chosen.union(new Set(accountIds))].sort() },
        }),
      );
    },
    onSuccess: ({ name }) => {
      const many = { count: chosen.size, n: count(chosen.size) };
      void toast({ kind: 'done', title: t('chosen.joined', { ...many, group: name }) });
      clear();
    },
    onError: (error, { name }) =>
      void toast({
        kind: 'wrong',
        title: t('chosen.failed', { group: name }),
        message: toProblem(error).message,
      }),
    onSettled: () =>
      Promise.all(
        ['accounts', 'group', 'groups'].map((kind) =>
          queries.invalidateQueries({ queryKey: [kind, workspace] }),
        ),
      ),
  });
}
