import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountGroupItem } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { FormError } from '../../ui/form-error.tsx';
import { TimeList } from '../../ui/time-list.tsx';
import type { When } from './draft.ts';
import { freeSlotsQuery } from './queries.ts';
import styles from './when-panel.module.css';

const SHOWN = 3;

type Props = {
  workspace: string;
  groups: readonly AccountGroupItem[];
  when: Extract<When, { kind: 'queue' }>;
  onChange: (when: When) => void;
};

/** Which group's queue, and its next free times. */
export function QueueField({ workspace, groups, when, onChange }: Props) {
  const t = useWords(en);
  const { data, isError } = useQuery(freeSlotsQuery(workspace, when.group));
  return (
    <>
      <Select
        aria-label={t('queue.of')}
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={when.group}
        allowDeselect={false}
        comboboxProps={{ portalProps: { target: '#main' } }}
        onChange={(group) => group && onChange({ kind: 'queue', group })}
      />
      {data && data.next.length > 0 && (
        <>
          <p className={styles.hint}>{t('queue.words', { zone: data.zone })}</p>
          <TimeList label={t('queue.free')} times={data.next.slice(0, SHOWN)} />
        </>
      )}
      {data?.next.length === 0 && (
        <p className={styles.hint}>
          {t('queue.none')}{' '}
          <Link to="/w/$workspace/groups/$group" params={{ workspace, group: when.group }}>
            {t('queue.give')}
          </Link>
        </p>
      )}
      {isError && <FormError>{t('queue.failed')}</FormError>}
    </>
  );
}
