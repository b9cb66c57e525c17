import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './apps.module.css';
import { useChangeApp } from './queries.ts';

type Props = { workspace: string; app: PlatformApp; onClose: () => void };

/** Another name for an app; the platform is not told. */
export default function RenameDialog({ workspace, app, onClose }: Props) {
  const t = useWords(en);
  const rename = useChangeApp(workspace, app);
  const [name, setName] = useState(app.name);
  const problem = rename.error ? toProblem(rename.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') rename.mutate({ name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('renameOf', { name: app.name })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('name')}
          value={name}
          maxLength={80}
          autoComplete="off"
          data-autofocus
          error={problem && (problem.at('/name') ?? problem.message)}
          onChange={setName}
        />
        <Button type="submit" busy={rename.isPending}>
          {t('rename')}
        </Button>
      </form>
    </Dialog>
  );
}
