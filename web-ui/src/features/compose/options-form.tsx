import { type Dispatch, type ReactNode, useState } from 'react';
import type { CheckFinding, Platform } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import type { Change, Draft } from './draft.ts';
import { OptionQuestion } from './option-question.tsx';
import { type OptionField, problemsOf, straysIn } from './options.ts';
import styles from './options-form.module.css';

type Props = {
  platforms: readonly Platform[];
  chosen: ReadonlySet<string>;
  fields: readonly OptionField[];
  draft: Pick<Draft, 'options' | 'apart'>;
  findings: readonly CheckFinding[];
  dispatch: Dispatch<Change>;
};

/** What the chosen platforms ask besides text and files: once where several ask the same, else under the platform. */
export function OptionsForm({ platforms, chosen, fields, draft, findings, dispatch }: Props) {
  const t = useWords(en);
  const strays = straysIn(platforms, chosen, draft.options);
  if (fields.length === 0 && strays.length === 0) return null;
  const several = fields.filter((field) => field.platforms.length > 1);
  const own = Map.groupBy(
    fields.filter((field) => field.platforms.length === 1),
    (field) => field.platforms[0] ?? '',
  );
  const asks = fields.filter((field) => problemsOf(field, findings).length > 0).length + strays.length;
  const question = (field: OptionField) => (
    <OptionQuestion
      key={field.key}
      field={field}
      apart={draft.apart.has(field.option.name)}
      problems={problemsOf(field, findings)}
      dispatch={dispatch}
    />
  );
  return (
    <section className={styles.options} aria-label={t('options.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('options.title')}</h2>
        <span className={styles.facts} role="status">
          {asks > 0 && t('options.asks', { count: asks })}
        </span>
      </div>
      {strays.map(({ slug, name, value }) => (
        <Stray key={`${slug} ${name}`} slug={slug} name={name} value={value} dispatch={dispatch} />
      ))}
      {several.length > 0 && (
        <div role="group" aria-label={t('options.several')} className={styles.questions}>
          {several.map(question)}
        </div>
      )}
      {[...own].map(([slug, fieldsOfIt]) => (
        <OfOne
          key={slug}
          slug={slug}
          fields={fieldsOfIt}
          open={own.size <= OPEN_UP_TO}
          wrong={fieldsOfIt.some((field) => problemsOf(field, findings).length > 0)}
        >
          {fieldsOfIt.map(question)}
        </OfOne>
      ))}
    </section>
  );
}

const OPEN_UP_TO = 4;

type OfOneProps = {
  slug: string;
  fields: readonly OptionField[];
  open: boolean;
  wrong: boolean;
  children: ReactNode;
};

/** One platform's questions, folded where many platforms ask, but never where something is needed. */
function OfOne({ slug, fields, open, wrong, children }: OfOneProps) {
  const t = useWords(en);
  const name = usePlatformName()(slug);
  const needs = fields.some(({ needed, value }) => needed.length > 0 && value === '');
  const [unfolded, setUnfolded] = useState(open || needs);
  const said = fields.filter(({ value }) => value !== '').length;
  return (
    <details
      className={styles.own}
      open={unfolded || wrong}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <PlatformBadge slug={slug} />
        <strong>{name}</strong>
        <span className={styles.facts}>{t('options.said', { n: said, count: fields.length })}</span>
        {wrong && <Glyph name="triangle" size={14} />}
      </summary>
      <div role="group" aria-label={t('options.of', { platform: name })} className={styles.questions}>
        {children}
      </div>
    </details>
  );
}

type StrayProps = { slug: string; name: string; value: string; dispatch: Dispatch<Change> };

/** Something that was kept, and which the platform has stopped asking. */
function Stray({ slug, name, value, dispatch }: StrayProps) {
  const t = useWords(en);
  const platform = usePlatformName()(slug);
  return (
    <p className={styles.stray} data-option={`${slug}/${name}`}>
      <PlatformBadge slug={slug} />
      <span>{t('options.stray', { platform, name, value })}</span>
      <button
        type="button"
        className={styles.link}
        onClick={() => dispatch({ kind: 'option', name, platforms: [slug], value: '' })}
      >
        {t('options.remove')}
      </button>
    </p>
  );
}
