import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { ApiProblem, unwrap } from '../../api/problem.ts';
import { meQuery } from '../../api/queries.ts';
import en from '../../i18n/en/sign-in.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Entrance } from './entrance.tsx';
import styles from './sign-in.module.css';

/** User name and password; afterwards on to `to`. */
export function SignInPage({ to }: { to: string }) {
  const t = useWords(en);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <Entrance title={t('title')} words={t('words')}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <TextField
          big
          label={t('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={username}
          onChange={setUsername}
        />
        <SecretField
          big
          label={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <FormError>{useRefusal(signIn.error)}</FormError>
        <Button type="submit" size="big" busy={signIn.isPending} full>
          {t('submit')}
        </Button>
      </form>
    </Entrance>
  );
}

function useSignIn(to: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (body: { username: string; password: string }) => {
      if (!body.username || !body.password) throw new ApiProblem({ status: 422, code: 'missing' });
      return unwrap(api.POST('/api/v1/session', { body }));
    },
    onSuccess: async (me) => {
      queries.clear();
      queries.setQueryData(meQuery.queryKey, me);
      await (me.mustChangePassword ? navigate({ to: '/password', search: { to } }) : navigate({ to }));
    },
  });
}

/** One sentence; nothing says which of the two was wrong. */
function useRefusal(error: unknown): string | undefined {
  const t = useWords(en);
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.code === 'missing') return t('missing');
  if (error.status === 401) return t('refused');
  if (error.status === 429) return t('wait', { seconds: error.retryAfter ?? 60 });
  return error.message;
}
