import { type ReactNode, useState } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './steps.module.css';

const order = ['accounts', 'content', 'check', 'send'] as const;
type Step = (typeof order)[number];

type Props = {
  who: ReactNode;
  what: ReactNode;
  check: ReactNode;
  send: ReactNode;
  chosen: number;
  blocked: number;
};

/** The same on a narrow screen, one question at a time. What has been filled in stays. */
export function Steps({ who, what, check, send, chosen, blocked }: Props) {
  const t = useWords(en);
  const [step, setStep] = useState<Step>('accounts');
  const at = order.indexOf(step);
  const next = order[at + 1];
  const before = order[at - 1];
  const pages: Record<Step, ReactNode> = { accounts: who, content: what, check, send };
  const counts: Partial<Record<Step, number>> = { accounts: chosen, check: blocked };
  return (
    <>
      <nav className={styles.steps} aria-label={t('steps.label')}>
        {order.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.step}
            aria-current={each === step ? 'step' : undefined}
            onClick={() => setStep(each)}
          >
            {t(`steps.${each}`)}
            {(counts[each] ?? 0) > 0 && (
              <span className={styles.count} data-step={each}>
                {count(counts[each] ?? 0)}
              </span>
            )}
          </button>
        ))}
      </nav>
      {order.map((each) => (
        <div key={each} className={styles.page} hidden={each !== step}>
          {pages[each]}
        </div>
      ))}
      <div className={styles.foot}>
        {before && (
          <Button variant="default" icon="arrowLeft" onClick={() => setStep(before)}>
            {t('steps.back')}
          </Button>
        )}
        {next && (
          <Button onClick={() => setStep(next)}>{t('steps.next', { step: t(`steps.${next}`) })}</Button>
        )}
      </div>
    </>
  );
}
