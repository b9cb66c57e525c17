import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Series, SeriesTimes } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { FormError } from '../../ui/form-error.tsx';
import { TimeList } from '../../ui/time-list.tsx';
import { previewQuery } from './queries.ts';
import styles from './repeat-field.module.css';
import { isComplete } from './repeats.ts';
import { timesOf } from './request.ts';
import type { Again } from './times.ts';

const PAUSE = 400;
const SHOWN = 10;

type Props = {
  workspace: string;
  when: Again;
  /** The series that is changed. */
  kept: Series | undefined;
};

/** When the series comes, as the server works it out; an hour that a clock change moves says so. */
export function SeriesPreview({ workspace, when, kept }: Props) {
  const t = useWords(en);
  const { data, error, isFetching } = useQuery(useAsked(workspace, timesOf(when, kept)));
  const problem = error && toProblem(error);
  if (problem) return <FormError>{problem.errors[0]?.message ?? problem.message}</FormError>;
  if (!data || !isComplete(when.repeats)) return null;
  const title =
    data.length < SHOWN
      ? t('repeat.all', { count: data.length })
      : t('repeat.previewOf', { count: data.length });
  return (
    <section className={styles.preview} aria-label={t('repeat.preview')} aria-busy={isFetching}>
      <h3 className={styles.title}>{title}</h3>
      <TimeList label={t('repeat.preview')} times={data} />
    </section>
  );
}

/** Asks 400 ms after the last change. */
function useAsked(workspace: string, times: SeriesTimes | undefined) {
  const wanted = times && JSON.stringify(times);
  const [asked, setAsked] = useState(wanted);
  const [noted, setNoted] = useState(wanted);
  const ask = useDebounced(setAsked, PAUSE);
  if (noted !== wanted) {
    setNoted(wanted);
    if (wanted !== undefined) ask(wanted);
  }
  const body = (asked ? JSON.parse(asked) : { schedule: 'now', repeat: { rule: '' } }) as SeriesTimes;
  return { ...previewQuery(workspace, body), enabled: asked !== undefined };
}
