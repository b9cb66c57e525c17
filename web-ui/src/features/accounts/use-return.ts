import { useEffect, useEffectEvent } from 'react';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import type { AccountSearch } from './search.ts';

/** Says what a platform sent the browser back with, once, and takes it out of the address. */
export function useReturn(search: AccountSearch, onSearch: (search: AccountSearch) => void): void {
  const t = useWords(en);
  const { connected, connectProblem, ...rest } = search;
  const say = useEffectEvent(() => {
    if (connected) {
      const name = t('dialog.thisAccount');
      toast({ kind: 'done', title: t('dialog.done', { count: connected, name }) });
    }
    if (connectProblem) {
      toast({ kind: 'wrong', title: t('dialog.refusedPlain'), message: problemWords(t, connectProblem) });
    }
    if (connected || connectProblem) onSearch(rest);
  });
  useEffect(() => {
    if (connected !== undefined || connectProblem !== undefined) say();
  }, [connected, connectProblem]);
}

function problemWords(t: ReturnType<typeof useWords<typeof en>>, code: string): string {
  if (code === 'denied' || code === 'expired') return t(`dialog.code.${code}`);
  return t('dialog.code.other', { code });
}
