import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { ApiProblem, isPassing, toProblem } from '../../api/problem.ts';
import en from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { isMissingPart } from '../../lib/lazily.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Empty, Unreadable } from '../../ui/empty.tsx';

const PATIENCE = 5_000;
const RELOADED = 'clickkloudy.reloaded';

/** What a page shows when its loader failed; where that passes, it comes by itself. */
type Failed = { error: unknown; reset: () => void };

export function RouteFailed(failed: Failed) {
  const { error } = failed;
  return error instanceof ApiProblem && error.status === 404 ? <RouteMissing /> : <Unshown {...failed} />;
}

function Unshown({ error, reset }: Failed) {
  const t = useWords(en);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
    router.invalidate();
  };
  const missing = isMissingPart(error);
  const passing = !missing && isPassing(toProblem(error));
  const tryAgain = useEffectEvent(again);
  useEffect(() => {
    if (missing) return reloadOnce();
    if (!passing) return undefined;
    const timer = setInterval(tryAgain, PATIENCE);
    return () => clearInterval(timer);
  }, [missing, passing]);
  if (missing) {
    return (
      <Unreadable title={t('problem.renewed')} verb={t('problem.reload')} retry={() => location.reload()}>
        {t('problem.renewedWords')}
      </Unreadable>
    );
  }
  const detail = error instanceof ApiProblem ? error.message : toProblem(error).message;
  return (
    <Unreadable title={t('problem.title')} retry={again}>
      {detail}
    </Unreadable>
  );
}

/** A newer release has other parts; loading the page anew brings them, but is not tried again and again. */
function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(RELOADED));
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
}

export function RouteMissing() {
  const t = useWords(en);
  return (
    <Empty
      title={t('problem.missing')}
      action={
        <Link to="/" className={buttonClass({ variant: 'default' })}>
          {t('problem.home')}
        </Link>
      }
    >
      {t('problem.missingWords')}
    </Empty>
  );
}

/** Signed in, and nowhere to go. */
export function NoWorkspace() {
  const t = useWords(en);
  return <Empty title={t('problem.noWorkspace')}>{t('problem.noWorkspaceWords')}</Empty>;
}
