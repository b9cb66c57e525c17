import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import en from '../../i18n/en/groups.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './groups.module.css';
import { useMakeGroup } from './queries.ts';

/** A group by its name; who is in it is said on its page. */
export default function NewDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const t = useWords(en);
  const navigate = useNavigate();
  const make = useMakeGroup(workspace);
  const [name, setName] = useState('');
  const problem = make.error ? toProblem(make.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    make.mutate(name.trim(), {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({ to: '/w/$workspace/groups/$group', params: { workspace, group: id } });
      },
    });
  };
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('name')}
          value={name}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          error={problem && (problem.at('/name') ?? problem.message)}
          onChange={setName}
        />
        <Button type="submit" busy={make.isPending}>
          {t('make')}
        </Button>
      </form>
    </Dialog>
  );
}
