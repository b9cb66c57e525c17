import { useBlocker } from '@tanstack/react-router';
import { Suspense } from 'react';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { lazily } from '../../lib/lazily.ts';

const Confirm = lazily(async () => ({ default: (await import('../../ui/confirm.tsx')).Confirm }));

/** Asks before what has been written is lost. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const t = useWords(en);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <Confirm
        title={t('leave.title')}
        verb={t('leave.verb')}
        refuse={t('leave.stay')}
        onConfirm={blocker.proceed}
        onClose={blocker.reset}
        dangerous
      >
        {t('leave.words')}
      </Confirm>
    </Suspense>
  );
}
