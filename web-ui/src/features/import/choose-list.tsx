import { Select } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import type { Platform } from '../../api/types.ts';
import en from '../../i18n/en/import.json';
import { useWords } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Icon } from '../../ui/icons.tsx';
import { download, emptyList } from './failures.ts';
import styles from './import.module.css';
import type { Import } from './use-import.ts';

type Props = {
  platforms: readonly Platform[];
  platform: Platform | undefined;
  /** Rows are being connected. */
  busy: boolean;
  importing: Import;
  onPlatform: (slug: string) => void;
};

/** Which platform, and the list of its accounts. */
export function ChooseList({ platforms, platform, busy, importing, onPlatform }: Props) {
  const t = useWords(en);
  const [name, setName] = useState<string>();
  const { step, problem } = importing;
  const take = (file: File | undefined) => {
    if (!file || !platform) return;
    setName(file.name);
    importing.check(platform.slug, file);
  };
  return (
    <section className={styles.choose} aria-label={t('choose')}>
      <Select
        label={t('platform')}
        description={t('platformHint')}
        placeholder={t('platformFirst')}
        data={platforms.map(({ slug, name: label }) => ({ value: slug, label }))}
        value={platform?.slug ?? null}
        searchable
        disabled={busy}
        allowDeselect={false}
        nothingFoundMessage={t('noPlatform')}
        onChange={(slug) => {
          setName(undefined);
          onPlatform(slug ?? '');
        }}
      />
      {platform && (
        <>
          <Columns platform={platform} />
          <Drop name={name} busy={busy || step === 'checking'} onFile={take} />
        </>
      )}
      <div role="status" className={styles.words}>
        {step === 'checking' && t('checking')}
      </div>
      {problem && step !== 'stopped' && (
        <div className={styles.problems}>
          {(problem.errors.length > 0 ? problem.errors : [problem]).map(({ message }) => (
            <FormError key={message}>{message}</FormError>
          ))}
        </div>
      )}
    </section>
  );
}

/** How the header is to look. */
function Columns({ platform: { name, slug, connect } }: { platform: Platform }) {
  const t = useWords(en);
  return (
    <div className={styles.columns}>
      <p>{t('columns')}</p>
      <ul>
        {connect.fields.map((field) => (
          <li key={field.name}>
            <code>{field.name}</code> {field.label}
            {!(field.required || (field.secret && connect.kind === 'either')) && `, ${t('optional')}`}
          </li>
        ))}
        <li>
          <code>group</code> {t('group')}, {t('optional')}
        </li>
      </ul>
      {connect.help && <p>{connect.help}</p>}
      <Button
        variant="default"
        size="small"
        icon="download"
        onClick={() => download(`${slug}.csv`, emptyList(connect.fields))}
      >
        {t('empty', { platform: name })}
      </Button>
    </div>
  );
}

type DropProps = { name: string | undefined; busy: boolean; onFile: (file: File | undefined) => void };

function Drop({ name, busy, onFile }: DropProps) {
  const t = useWords(en);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) onFile(event.dataTransfer.files[0]);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('file')}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        className={styles.drop}
        data-over={over || undefined}
        disabled={busy}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={20} />
        <span>{name ? t('another', { name }) : t('drop')}</span>
        <span className={styles.hint}>{t('dropHint')}</span>
      </button>
    </>
  );
}
