import { Checkbox, Select } from '@mantine/core';
import type { Dispatch } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { TextField } from '../../ui/field.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import type { Change } from './draft.ts';
import type { OptionField } from './options.ts';
import styles from './options-form.module.css';

type Props = {
  field: OptionField;
  /** Every platform is told its own. */
  apart: boolean;
  problems: readonly string[];
  dispatch: Dispatch<Change>;
};

/** One question of a platform's profile, or of several at once. */
export function OptionQuestion({ field, apart, problems, dispatch }: Props) {
  const t = useWords(en);
  const { option, platforms } = field;
  const several = platforms.length > 1;
  return (
    <div
      className={styles.question}
      data-option={platforms.map((slug) => `${slug}/${option.name}`).join(' ')}
    >
      <Answer field={field} error={problems.join(' ') || undefined} dispatch={dispatch} />
      {(several || apart) && (
        <div className={styles.reach}>
          {several && platforms.map((slug) => <PlatformBadge key={slug} slug={slug} named />)}
          <button
            type="button"
            className={styles.link}
            onClick={() => dispatch({ kind: 'apart', name: option.name, apart: !apart })}
          >
            {t(apart ? 'options.together' : 'options.apart')}
            <span className="ck-visually-hidden"> {option.label}</span>
          </button>
        </div>
      )}
    </div>
  );
}

type AnswerProps = Pick<Props, 'field' | 'dispatch'> & { error: string | undefined };

function Answer({ field, error, dispatch }: AnswerProps) {
  const t = useWords(en);
  const { option, reaches, value } = field;
  const required = field.needed.length > 0;
  const label = required ? t('options.needed', { label: option.label }) : option.label;
  const hint = useHint(field);
  const say = (next: string) =>
    dispatch({ kind: 'option', name: option.name, platforms: reaches, value: next });
  if (option.shape === 'FLAG') {
    return (
      <Checkbox
        label={label}
        description={hint}
        error={error}
        checked={value === 'true'}
        onChange={(event) => say(event.currentTarget.checked ? 'true' : '')}
      />
    );
  }
  if (option.shape === 'CHOICE') {
    const [usual] = option.values;
    return (
      <Select
        label={label}
        description={hint}
        error={error}
        data={option.values}
        value={value || (usual?.value ?? null)}
        allowDeselect={false}
        comboboxProps={{ portalProps: { target: '#main' } }}
        onChange={(chosen) => say(chosen === usual?.value && !required ? '' : (chosen ?? ''))}
      />
    );
  }
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      value={value}
      required={required}
      inputMode={option.shape === 'LINK' ? 'url' : undefined}
      placeholder={option.shape === 'LINK' ? 'https://' : undefined}
      onChange={say}
      end={<Room field={field} />}
    />
  );
}

/** How much of a line or of a list is used. */
function Room({ field: { option, value } }: { field: OptionField }) {
  const t = useWords(en);
  const { max, shape } = option;
  if (max === undefined || value === '') return null;
  const used = shape === 'WORDS' ? wordsIn(value) : [...value].length;
  return (
    <span className={styles.room} data-over={used > max || undefined}>
      {t('options.room', { used: count(used), max: count(max) })}
    </span>
  );
}

const wordsIn = (value: string): number =>
  new Set(
    value
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  ).size;

function useHint({ option, platforms, needed }: OptionField): string | undefined {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const { hint, shape, max = 0, longest = 0 } = option;
  const some = needed.length > 0 && needed.length < platforms.length;
  const sentences = [
    hint,
    shape === 'WORDS' && t('options.words', { max: count(max), longest: count(longest) }),
    some && t('options.neededBy', { platforms: needed.map(nameOf).join(', ') }),
  ];
  return sentences.filter(Boolean).join(' ') || undefined;
}
