import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Account } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { clock } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { useSetZone } from './queries.ts';

type Props = { workspace: string; account: Account; onClose: () => void };

/** Where an account's readers are, for campaigns that leave at each account's own time. */
export default function ZoneDialog({ workspace, account, onClose }: Props) {
  const t = useWords(en);
  const now = useNow(10_000);
  const set = useSetZone(workspace);
  const [zone, choose] = useState(account.zone);
  const { name } = account;
  const confirm = () => {
    if (zone === account.zone) return onClose();
    set.mutate(
      { id: account.id, zone },
      {
        onSuccess: () => {
          void toast({
            kind: 'done',
            title: zone ? t('zone.done', { name, zone }) : t('zone.none', { name }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Confirm
      title={t('zone.title', { name })}
      verb={t('zone.verb')}
      busy={set.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('zone.words')}</p>
      <ZoneSelect
        label={t('zone.label')}
        placeholder={t('zone.choose')}
        value={zone ?? null}
        onChange={choose}
      />
      {zone && (
        <p>
          {t('zone.now', { time: clock(now, zone) })}{' '}
          <Button variant="quiet" size="small" onClick={() => choose(undefined)}>
            {t('zone.forget')}
          </Button>
        </p>
      )}
      {set.error && <FormError>{toProblem(set.error).message}</FormError>}
    </Confirm>
  );
}
