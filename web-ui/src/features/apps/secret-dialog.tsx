import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { AppForm, PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SecretField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './apps.module.css';
import { useChangeApp } from './queries.ts';

type Props = { workspace: string; app: PlatformApp; form: AppForm; onClose: () => void };

/** New secrets in place of the old ones; whoever was connected by the app stays so. */
export default function SecretDialog({ workspace, app, form, onClose }: Props) {
  const t = useWords(en);
  const platform = usePlatformName()(app.platform);
  const change = useChangeApp(workspace, app);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const problem = change.error ? toProblem(change.error) : undefined;
  const { name, accounts } = app;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
    if (given.length === 0) return;
    const done = () => {
      void toast({ kind: 'done', title: t('replaced', { name }) });
      onClose();
    };
    change.mutate({ fields: Object.fromEntries(given) }, { onSuccess: done });
  };
  return (
    <Dialog title={t('secretOf', { name })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.register}>
          <p>{t('secretWords', { platform, count: accounts, n: count(accounts) })}</p>
          <a href={form.register} target="_blank" rel="noreferrer">
            {t('secretPage', { platform })}
          </a>
        </div>
        {form.fields
          .filter(({ secret }) => secret)
          .map((field, index) => (
            <SecretField
              key={field.name}
              label={field.label}
              hint={field.hint}
              placeholder={field.placeholder}
              autoComplete="off"
              spellCheck={false}
              autoFocus={index === 0}
              value={fields[field.name] ?? ''}
              error={
                problem?.at(`/fields/${field.name}`) ??
                (tried && !Object.values(fields).some((text) => text.trim()) ? t('needs') : undefined)
              }
              onChange={(value) => setFields({ ...fields, [field.name]: value })}
            />
          ))}
        <FormError>{problem && problem.errors.length === 0 ? problem.message : undefined}</FormError>
        <p className={styles.note}>{t('secret')}</p>
        <Button type="submit" busy={change.isPending}>
          {t('replace')}
        </Button>
      </form>
    </Dialog>
  );
}
