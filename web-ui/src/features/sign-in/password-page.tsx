import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { type ApiProblem, unwrap } from '../../api/problem.ts';
import { meQuery } from '../../api/queries.ts';
import en from '../../i18n/en/password.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Entrance } from './entrance.tsx';
import { type PasswordErrors, type Passwords, passwordErrors } from './password-errors.ts';
import styles from './sign-in.module.css';

/** Ends the one-time password, or changes one's own; afterwards on to `to`. */
export function PasswordPage({ to }: { to: string }) {
  const t = useWords(en);
  const { data: me } = useSuspenseQuery(meQuery);
  const router = useRouter();
  const [typed, setTyped] = useState<Passwords>({ old: '', fresh: '', again: '' });
  const [wrong, setWrong] = useState<PasswordErrors>({});
  const change = useChange(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const errors = passwordErrors(typed);
    setWrong(errors);
    if (Object.keys(errors).length === 0) change.mutate(typed);
  };
  const field = (name: keyof Passwords, label: string, autoComplete: string, hint?: string) => (
    <SecretField
      big
      label={label}
      hint={hint}
      autoComplete={autoComplete}
      value={typed[name]}
      error={wrong[name] && t(wrong[name], { count: typed.fresh.length })}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const first = me.mustChangePassword;
  return (
    <Entrance title={t(first ? 'title' : 'titleLater')} words={t(first ? 'words' : 'wordsLater')}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
        {field('old', t(first ? 'old' : 'oldLater'), 'current-password')}
        {field('fresh', t('new'), 'new-password', t('hint'))}
        {field('again', t('again'), 'new-password')}
        <FormError>{useRefusal(change.error)}</FormError>
        <Button type="submit" size="big" busy={change.isPending} full>
          {t('submit')}
        </Button>
        {!first && (
          <Button variant="quiet" onClick={() => router.history.back()}>
            {t('back')}
          </Button>
        )}
      </form>
    </Entrance>
  );
}

function useChange(to: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ old, fresh }: Passwords) =>
      unwrap(api.PUT('/api/v1/me/password', { body: { old, new: fresh } })),
    onSuccess: async () => {
      await queries.refetchQueries({ queryKey: meQuery.queryKey });
      await navigate({ to });
    },
  });
}

function useRefusal(error: ApiProblem | Error | null): string | undefined {
  const t = useWords(en);
  if (error === null) return undefined;
  const old = 'at' in error ? error.at('/old') : undefined;
  return old === undefined ? error.message : t('wrongOld');
}
