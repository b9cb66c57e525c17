import { toProblem } from '../../api/problem.ts';
import type { AppStanding, Platform, PlatformApp } from '../../api/types.ts';
import en from '../../i18n/en/apps.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { PlatformBadge, usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './apps.module.css';
import { useTestApp } from './queries.ts';

type Act = (app: PlatformApp) => void;
type Props = {
  workspace: string;
  apps: readonly PlatformApp[];
  /** Why nothing may be changed here. */
  refusal: string | undefined;
  platforms: readonly Platform[];
  onSecret: Act;
  onRename: Act;
  onRemove: Act;
};

const columns = ['app', 'facts', 'accounts', 'who', 'standing'] as const;

/** One row an app; its secret is nowhere. */
export function AppsTable({ apps, ...row }: Props) {
  const t = useWords(en);
  if (apps.length === 0) return <p className={styles.none}>{t('none')}</p>;
  return (
    <table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="ck-visually-hidden">{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {apps.map((app) => (
          <Row key={app.id} app={app} {...row} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'apps'> & { app: PlatformApp };

function Row({ workspace, app, refusal, platforms, onSecret, onRename, onRemove }: RowProps) {
  const t = useWords(en);
  const platform = usePlatformName()(app.platform);
  const { name, facts, accounts, own } = app;
  const test = useTestApp(workspace, app);
  const notHere = refusal ?? (own ? undefined : t('others'));
  const problem = test.error ? toProblem(test.error).message : undefined;
  return (
    <tr>
      <th scope="row">
        <span className={styles.app}>
          <PlatformBadge slug={app.platform} size={26} />
          <span className={styles.names}>
            <span className={styles.name}>{name}</span>
            <span className={styles.of}>{platform}</span>
          </span>
        </span>
      </th>
      <td data-label={t('column.facts')}>
        {Object.entries(facts).map(([fact, value]) => (
          <div key={fact} className={styles.fact} title={`${fact}: ${value}`}>
            {value}
          </div>
        ))}
      </td>
      <td data-label={t('column.accounts')}>
        {accounts === 0 ? '–' : t('accounts', { count: accounts, n: count(accounts) })}
      </td>
      <td data-label={t('column.who')}>{t(whoOf(app))}</td>
      <td data-label={t('column.standing')} aria-live="polite">
        {test.isPending && t('asking', { platform })}
        {problem && <Standing standing={{ state: 'UNKNOWN', message: problem }} />}
        {test.data && !test.isPending && <Standing standing={test.data} />}
      </td>
      <td>
        <div className={styles.actions}>
          <Button
            variant="default"
            size="small"
            busy={test.isPending}
            aria-label={t('testOf', { name })}
            onClick={() => test.mutate()}
          >
            {t('test')}
          </Button>
          {hasSecret(app, platforms) && (
            <DisabledReason reason={notHere}>
              <IconButton icon="key" label={t('secretOf', { name })} onClick={() => onSecret(app)} />
            </DisabledReason>
          )}
          <DisabledReason reason={notHere}>
            <IconButton icon="text" label={t('renameOf', { name })} onClick={() => onRename(app)} />
          </DisabledReason>
          <DisabledReason reason={notHere}>
            <IconButton icon="trash" label={t('removeOf', { name })} onClick={() => onRemove(app)} />
          </DisabledReason>
        </div>
      </td>
    </tr>
  );
}

/** Whether a person told a secret of it. */
const hasSecret = ({ automatic, platform }: PlatformApp, platforms: readonly Platform[]): boolean =>
  !automatic &&
  (platforms.find(({ slug }) => slug === platform)?.app?.fields.some(({ secret }) => secret) ?? false);

function whoOf({ own, shared, automatic }: PlatformApp) {
  if (!own) return 'who.theirs';
  if (shared) return 'who.all';
  return automatic ? 'who.automatic' : 'who.here';
}

const glyphs = { GOOD: 'done', BAD: 'triangle', UNKNOWN: 'warning' } as const;

/** What the platform said when it was asked. */
function Standing({ standing: { state, message } }: { standing: AppStanding }) {
  const t = useWords(en);
  return (
    <span className={styles.standing} data-state={state}>
      <Glyph name={glyphs[state]} size={14} />
      <span>{message ?? t(`state.${state}`)}</span>
    </span>
  );
}
