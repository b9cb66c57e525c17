import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './dialogs.module.css';
import { accountsLikeQuery, useAct } from './queries.ts';

const WAIT = 250;

type Props = { workspace: string; campaign: Campaign; onClose: () => void };

/** More accounts for a campaign that runs or has run; one that has a post in it gets no second one. */
export default function AddDialog({ workspace, campaign, onClose }: Props) {
  const t = useWords(en);
  const act = useAct(workspace, campaign.id);
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<readonly string[]>([]);
  const [sought, seek] = useState('');
  const later = useDebounced(seek, WAIT);
  const accounts = useQuery(accountsLikeQuery(workspace, sought));
  const there = new Set(campaign.audience.accountIds);
  const many = { count: chosen.length, amount: count(chosen.length) };
  const problem = act.error ? toProblem(act.error) : undefined;
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const search = (value: string) => {
    setTyped(value);
    later(value.trim());
  };
  const confirm = () => {
    if (chosen.length === 0) return;
    act.mutate(
      { action: 'addAccounts', audience: { accountIds: [...chosen] } },
      {
        onSuccess: ({ affected }) => {
          void toast({ kind: 'done', title: t('add.done', { count: affected, amount: count(affected) }) });
          onClose();
        },
      },
    );
  };
  return (
    <Confirm
      title={t('add.title')}
      verb={chosen.length > 0 ? t('add.verb', many) : t('add.none')}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField label={t('add.search')} type="search" value={typed} onChange={search} data-autofocus />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <ul className={styles.accounts} aria-label={t('add.title')} tabIndex={0}>
        {accounts.data?.items.map(({ id, name, handle, platform, health }) => {
          const off = there.has(id) ? t('add.there') : health.state === 'SIGNED_OUT' && t('add.signedOut');
          return (
            <li key={id}>
              <label className={styles.account} data-off={off ? true : undefined}>
                <Checkbox
                  aria-label={off ? `${name}: ${off}` : name}
                  checked={chosen.includes(id)}
                  disabled={Boolean(off)}
                  onChange={() => toggle(id)}
                />
                <PlatformBadge slug={platform} named />
                <span className={styles.name}>{name}</span>
                <span className={styles.hint}>{off || handle}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {accounts.data?.items.length === 0 && <p>{t('add.nobody')}</p>}
      {accounts.isError && <p>{t('add.failed')}</p>}
      {problem && <FormError>{problem.message}</FormError>}
    </Confirm>
  );
}
