import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { ApiProblem, toProblem } from '../../api/problem.ts';
import en from '../../i18n/en/common.json';
import { useWords } from '../../i18n/index.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Empty, Unreadable } from '../../ui/empty.tsx';

/** What a page shows when its loader failed. */
export function RouteFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useWords(en);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (error instanceof ApiProblem && error.status === 404) return <RouteMissing />;
  const again = () => {
    queries.reset();
    reset();
    router.invalidate();
  };
  const detail = error instanceof ApiProblem ? error.message : toProblem(error).message;
  return (
    <Unreadable title={t('problem.title')} retry={again}>
      {detail}
    </Unreadable>
  );
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
