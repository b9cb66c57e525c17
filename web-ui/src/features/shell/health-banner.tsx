import type { Health } from '../../api/types.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/shell.json';
import { useWords } from '../../i18n/index.ts';
import { useMissingPart } from '../../lib/lazily.ts';
import { count } from '../../lib/numbers.ts';
import { clock } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Says what is away and what it means; nothing while all is well. */
export function HealthBanner({
  health,
  away,
  late,
}: {
  health: Health | undefined;
  away: boolean;
  late: number;
}) {
  const t = useWords(en);
  const said = useWords(common);
  const zone = useZone();
  if (useMissingPart()) {
    return (
      <Banner
        tone="waiting"
        title={said('problem.renewed')}
        action={
          <Button variant="default" size="small" onClick={() => window.location.reload()}>
            {said('problem.reload')}
          </Button>
        }
      >
        {said('problem.renewedWords')}
      </Banner>
    );
  }
  if (away) {
    return (
      <Banner tone="unknown" title={t('engine.server')}>
        {t('engine.serverWords')}
      </Banner>
    );
  }
  const lost = health?.parts.filter((part) => part.state === 'DOWN') ?? [];
  const is = (name: string) => lost.find((part) => part.name === name);
  const temporal = is('temporal');
  return (
    <>
      {is('database') && (
        <Banner tone="unknown" title={t('engine.database')}>
          {t('engine.databaseWords')}
        </Banner>
      )}
      {temporal && (
        <Banner
          tone="unknown"
          title={
            temporal.since
              ? t('engine.downSince', { time: clock(temporal.since, zone) })
              : t('engine.downPlain')
          }
        >
          {t('engine.downWords')}
        </Banner>
      )}
      {is('mediaStore') && (
        <Banner tone="unknown" title={t('engine.media')}>
          {t('engine.mediaWords')}
        </Banner>
      )}
      {late > 0 && (
        <Banner tone="attention" title={t('engine.late', { count: late, n: count(late) })}>
          {t('engine.lateWords')}
        </Banner>
      )}
    </>
  );
}
