import { useEffect, useEffectEvent } from 'react';
import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import type { AccountSearch } from './search.ts';

/** Says what a platform sent the browser back with, once, and takes it out of the address. */
export function useReturn(search: AccountSearch, onSearch: (search: AccountSearch) => void): void {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const { connected, connectProblem, ...rest } = search;
  const say = useEffectEvent(() => {
    if (connected) {
      const name = t('dialog.thisAccount');
      toast({ kind: 'done', title: t('dialog.done', { count: connected, name }) });
    }
    if (connectProblem) {
      const from = rest.platform && t('dialog.refused', { platform: nameOf(rest.platform) });
      toast({
        kind: 'wrong',
        title: from ?? t('dialog.refusedPlain'),
        message: problemWords(t, connectProblem),
      });
    }
    onSearch(connectProblem ? {} : rest);
  });
  useEffect(() => {
    if (connected !== undefined || connectProblem !== undefined) say();
  }, [connected, connectProblem]);
}

function problemWords(t: ReturnType<typeof useWords<typeof en>>, code: string): string {
  const known = Object.keys(en.dialog.code).find((each) => each === code);
  return t(`dialog.code.${(known ?? 'other') as keyof typeof en.dialog.code}`, { code });
}
