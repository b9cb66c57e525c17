import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Platform } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { buttonClass } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import styles from './connect.module.css';
import type { Apps } from './use-apps.ts';

/** Says that nothing goes without an app, and leads to where one is added. */
export function NeedsApp({ workspace, platform }: { workspace: string; platform: Platform }) {
  const t = useWords(en);
  const { slug, name } = platform;
  return (
    <div className={styles.needsApp}>
      <p>{t('needsApp', { platform: name })}</p>
      <Link
        to="/w/$workspace/apps"
        params={{ workspace }}
        search={{ add: slug }}
        className={buttonClass({ variant: 'default' })}
      >
        {t('addApp', { platform: name })}
      </Link>
    </div>
  );
}

type Props = { apps: Apps; error: string | undefined };

/** Which app, where there are several or one can do without; which one it is, where there is one. */
export function AppChoice({ apps, error }: Props) {
  const t = useWords(en);
  const { choices, optional, chosen, choose, problem } = apps;
  const [only, another] = choices;
  if (problem) return <FormError>{t('appsFailed', { detail: problem })}</FormError>;
  if (!only) return <FormError>{error}</FormError>;
  if (!another && !optional) {
    return (
      <>
        <p className={styles.note}>{t('byThisApp', { name: only.name })}</p>
        <FormError>{error}</FormError>
      </>
    );
  }
  const data = choices.map(({ id, name, shared }) => ({
    value: id,
    label: shared ? t('shared', { name }) : name,
  }));
  return (
    <Select
      label={t('byApp')}
      data={data}
      value={chosen ?? null}
      error={error}
      allowDeselect={optional}
      placeholder={t(optional ? 'noApp' : 'chooseApp')}
      onChange={(id) => choose(id ?? undefined)}
    />
  );
}
