import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Account, ConnectField, ConnectionStep, Platform } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import { AppChoice, NeedsApp } from './app-choice.tsx';
import styles from './connect.module.css';
import { useConnect } from './queries.ts';
import { useApps } from './use-apps.ts';

type Props = {
  workspace: string;
  platform: Platform;
  again: Account | undefined;
  onBack: () => void;
  onDone: () => void;
};
type Form = Record<string, string>;
/** Where a missing choice of the app is noted; no field is called so. */
const APP = '/app';
type FormStep = Extract<ConnectionStep, { kind: 'form' }>;

/** Asks what the platform's profile asks, and whatever the server asks after that. */
export function ConnectForm({ workspace, platform, again, onBack, onDone }: Props) {
  const t = useWords(en);
  const [asked, setAsked] = useState<FormStep>({ kind: 'form', fields: platform.connect.fields });
  const { fields } = asked;
  const [form, setForm] = useState<Form>(() => known(platform.connect.fields, again));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const connect = useConnect(workspace);
  const apps = useApps(workspace, platform);
  const name = platform.name;
  const more = fields !== platform.connect.fields;
  const help = more ? (asked.message ?? t('asks', { platform: name })) : platform.connect.help;
  const problem = connect.error ? toProblem(connect.error) : undefined;
  const leaves = leavesFor(platform, form);
  const go = (step: ConnectionStep) => {
    switch (step.kind) {
      case 'form':
        setForm({ ...form, ...given(step.fields) });
        return setAsked(step);
      case 'redirect':
        return window.location.assign(step.url);
      case 'connected': {
        const first = step.accounts[0]?.name ?? name;
        void toast({ kind: 'done', title: t('done', { count: step.accounts.length, name: first }) });
        return onDone();
      }
      default:
        return step satisfies never;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = fields.filter((each) => each.required && !form[each.name]?.trim()).map((each) => each.name);
    setMissing(apps.undecided ? [...empty, APP] : empty);
    if (empty.length > 0 || apps.undecided) return;
    const by = apps.chosen && { app: apps.chosen };
    connect.mutate({ platform: platform.slug, form: trimmed(form), ...by }, { onSuccess: go });
  };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <div className={styles.platform}>
        <PlatformBadge slug={platform.slug} size={26} />
        <strong>{name}</strong>
        {!again && (
          <Button variant="quiet" size="small" onClick={onBack}>
            {t('back')}
          </Button>
        )}
      </div>
      {apps.lacking && <NeedsApp workspace={workspace} platform={platform} />}
      {help && <p className={styles.note}>{help}</p>}
      <AppChoice apps={apps} error={missing.includes(APP) ? t('chooseApp') : problem?.at(APP)} />
      {fields.map((field, index) => (
        <Asked
          key={field.name}
          field={field}
          first={index === 0}
          value={form[field.name] ?? ''}
          error={missing.includes(field.name) ? t('needed') : problem?.at(`/form/${field.name}`)}
          onChange={(value) => setForm({ ...form, [field.name]: value })}
        />
      ))}
      <FormError>{problem && problem.errors.length === 0 ? problem.message : undefined}</FormError>
      <p className={styles.note}>{leaves ? t('leaving', { platform: name }) : t('secret')}</p>
      <Button
        type="submit"
        autoFocus={fields.length === 0}
        busy={connect.isPending || apps.reading}
        after={leaves ? 'external' : undefined}
      >
        {leaves ? t('go', { platform: name }) : t('submit')}
      </Button>
    </form>
  );
}

type AskedProps = {
  field: ConnectField;
  first: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

function Asked({ field, first, value, error, onChange }: AskedProps) {
  const Field = field.secret ? SecretField : TextField;
  return (
    <Field
      label={field.label}
      hint={field.hint}
      error={error}
      value={value}
      placeholder={field.placeholder}
      autoComplete="off"
      spellCheck={false}
      required={field.required}
      readOnly={field.value !== undefined}
      data-autofocus={first || undefined}
      // Where one chose a platform, what was pressed for it is gone.
      autoFocus={first}
      onChange={onChange}
    />
  );
}

/** Whether the platform's own page follows; whoever types the secret that is asked for may need none. */
function leavesFor({ connect: { kind, fields } }: Platform, form: Form): boolean {
  const secret = fields.some((field) => field.secret && form[field.name]?.trim());
  return kind === 'redirect' || (kind === 'either' && !secret);
}

/** What an account that is here already says about itself. */
function known(fields: readonly ConnectField[], account: Account | undefined): Form {
  const plain: Form = { handle: account?.handle ?? '', server: account?.server ?? '' };
  return Object.fromEntries(
    fields.filter((field) => !field.secret && plain[field.name]).map(({ name }) => [name, plain[name] ?? '']),
  );
}

/** What the server fills in itself, to be copied from. */
const given = (fields: readonly ConnectField[]): Form =>
  Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));

const trimmed = (form: Form): Form =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.trim()]));
