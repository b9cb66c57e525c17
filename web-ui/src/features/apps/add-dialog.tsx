import { Checkbox, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { platformsQuery } from '../../api/queries.ts';
import type { AppForm } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { randomKey } from '../../lib/random-key.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './apps.module.css';
import { useAddApp } from './queries.ts';

type Props = {
  workspace: string;
  /** The platform; empty where it is to be chosen. */
  slug: string;
  operator: boolean;
  onClose: () => void;
};

/** Which platform, how to register there, and what to tell of it. */
export default function AddDialog({ workspace, slug, operator, onClose }: Props) {
  const t = useWords(en);
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const withApp = platforms.filter(({ app }) => app);
  const [chosen, choose] = useState(slug);
  const platform = withApp.find((each) => each.slug === chosen);
  return (
    <Dialog title={t('add')} onClose={onClose} size={520}>
      <div className={styles.form}>
        <Select
          label={t('platform')}
          data={withApp.map((each) => ({ value: each.slug, label: each.name }))}
          value={platform?.slug ?? null}
          searchable
          nothingFoundMessage={t('noPlatform')}
          {...(!platform && { 'data-autofocus': true })}
          onChange={(value) => choose(value ?? '')}
        />
        {platform?.app && (
          <AppFields
            key={platform.slug}
            workspace={workspace}
            platform={platform}
            form={platform.app}
            operator={operator}
            onDone={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  workspace: string;
  platform: { slug: string; name: string };
  form: AppForm;
  operator: boolean;
  onDone: () => void;
};

function AppFields({ workspace, platform, form, operator, onDone }: FieldsProps) {
  const t = useWords(en);
  const add = useAddApp(workspace);
  const [key, setKey] = useState(randomKey);
  const [name, setName] = useState(() => t('usualName', { platform: platform.name }));
  const [fields, setFields] = useState<Record<string, string>>({});
  const [shared, share] = useState(false);
  const [tried, setTried] = useState(false);
  const problem = add.error ? toProblem(add.error) : undefined;
  const missing = (text: string | undefined) => tried && !text?.trim();
  const changed = () => setKey(randomKey());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const empty = form.fields.some((field) => field.required && !fields[field.name]?.trim());
    if (empty || name.trim() === '') return;
    const body = {
      platform: platform.slug,
      name: name.trim(),
      fields: trimmed(fields),
      ...(shared && { shared }),
    };
    add.mutate(
      { key, body },
      {
        onSuccess: () => {
          void toast({ kind: 'done', title: t('added', { name: body.name }) });
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Register form={form} platform={platform.name} />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        maxLength={80}
        autoComplete="off"
        error={missing(name) ? t('needs') : problem?.at('/name')}
        onChange={(value) => {
          changed();
          setName(value);
        }}
      />
      {form.fields.map((field, index) => {
        const Field = field.secret ? SecretField : TextField;
        return (
          <Field
            key={field.name}
            label={field.label}
            hint={field.hint}
            placeholder={field.placeholder}
            required={field.required}
            autoComplete="off"
            spellCheck={false}
            autoFocus={index === 0}
            value={fields[field.name] ?? ''}
            error={
              field.required && missing(fields[field.name])
                ? t('needs')
                : problem?.at(`/fields/${field.name}`)
            }
            onChange={(value) => {
              changed();
              setFields({ ...fields, [field.name]: value });
            }}
          />
        );
      })}
      {operator && (
        <Checkbox
          label={t('share')}
          description={t('shareHint')}
          checked={shared}
          error={problem?.at('/shared')}
          onChange={(event) => {
            changed();
            share(event.currentTarget.checked);
          }}
        />
      )}
      <FormError>{problem && problem.errors.length === 0 ? problem.message : undefined}</FormError>
      <p className={styles.note}>{t('secret')}</p>
      <Button type="submit" busy={add.isPending}>
        {t('keep')}
      </Button>
    </form>
  );
}

/** Where one registers, and what the platform wants to know there. */
function Register({ form, platform }: { form: AppForm; platform: string }) {
  const t = useWords(en);
  return (
    <div className={styles.register}>
      {form.help && <p>{form.help}</p>}
      <a href={form.register} target="_blank" rel="noreferrer">
        {t('register', { platform })}
      </a>
      <p>
        {t('callback')} <code className={styles.code}>{form.callback}</code>
      </p>
    </div>
  );
}

const trimmed = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
