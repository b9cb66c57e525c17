import en from '../../i18n/en/import.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { clockSeconds } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { download, failuresOf } from './failures.ts';
import styles from './import.module.css';
import type { Import } from './use-import.ts';

type Props = { importing: Import; platform: string };

/** How far it is, and the one button: begin, stop, go on. */
export function ImportGo({ importing, platform }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const { step, rows, total, done, until, problem } = importing;
  const of = (...outcomes: string[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const ready = of('READY');
  const failed = of('FAILED');
  const connected = of('CONNECTED', 'RECONNECTED');
  const many = (amount: number) => ({ count: amount, n: count(amount) });
  const begun = step !== 'checked';
  return (
    <section className={styles.go} aria-label={t('go')}>
      <p className={styles.figures} role="status">
        {begun ? t('connected', many(connected)) : t('ready', many(ready))}
        {', '}
        {t('failed', many(failed))}
        {of('SKIPPED') > 0 && `, ${t('skipped', many(of('SKIPPED')))}`}
        {step === 'waiting' && until !== undefined && (
          <> {t('waits', { platform, time: clockSeconds(new Date(until), zone) })}</>
        )}
        {step === 'stopped' && ` ${t('stopped', { done: count(done), total: count(total) })}`}
      </p>
      {begun && <progress className={styles.progress} max={total} value={done} aria-label={t('progress')} />}
      {step === 'stopped' && <FormError>{problem?.message}</FormError>}
      <div className={styles.actions}>
        {step === 'checked' && ready > 0 && (
          <Button onClick={importing.run}>{t('connect', many(ready))}</Button>
        )}
        {(step === 'running' || step === 'waiting') && (
          <Button variant="default" icon="pause" onClick={importing.stop}>
            {t('stop')}
          </Button>
        )}
        {step === 'stopped' && (
          <Button icon="play" onClick={importing.run}>
            {t('goOn')}
          </Button>
        )}
        {failed > 0 && (
          <Button
            variant="default"
            icon="download"
            onClick={() =>
              download(
                t('failuresFile'),
                failuresOf(rows, {
                  row: t('column.row'),
                  group: t('column.group'),
                  why: t('column.message'),
                }),
              )
            }
          >
            {t('failures', many(failed))}
          </Button>
        )}
      </div>
      {step === 'checked' && <p className={styles.hint}>{t('again')}</p>}
    </section>
  );
}
