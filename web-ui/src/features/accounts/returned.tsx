import { useEffect, useEffectEvent } from 'react';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { toast } from '../../ui/toast.tsx';
import type { AccountSearch } from './search.ts';

type Props = { search: AccountSearch; onSearch: (search: AccountSearch) => void };

/** Says what a platform sent the browser back with, once, and takes it out of the address. Load it when one is back. */
export default function Returned({ search, onSearch }: Props) {
  const t = useWords(en);
  const nameOf = usePlatformName();
  const { connected, connectProblem, ...rest } = search;
  const say = useEffectEvent(() => {
    if (connected) {
      const name = t('thisAccount');
      toast({ kind: 'done', title: t('done', { count: connected, name }) });
    }
    if (connectProblem) {
      const from = rest.platform && t('refused', { platform: nameOf(rest.platform) });
      toast({
        kind: 'wrong',
        title: from ?? t('refusedPlain'),
        message: problemWords(t, connectProblem),
      });
    }
    onSearch(connectProblem ? {} : rest);
  });
  useEffect(() => {
    if (connected !== undefined || connectProblem !== undefined) say();
  }, [connected, connectProblem]);
  return null;
}

function problemWords(t: ReturnType<typeof useWords<typeof en>>, code: string): string {
  const known = Object.keys(en.code).find((each) => each === code);
  return t(`code.${(known ?? 'other') as keyof typeof en.code}`, { code });
}
