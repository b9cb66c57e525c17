import { Link } from '@tanstack/react-router';
import type { Workspace } from '../../api/types.ts';
import en from '../../i18n/en/campaigns.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import styles from './campaigns.module.css';
import { statesOf } from './groups.ts';
import { type CampaignSearch, type Stage, stages } from './search.ts';

type Props = { figures: Workspace['campaigns']; search: CampaignSearch };

/** Filters by state, with what each would show. */
export function Stages({ figures, search }: Props) {
  const t = useWords(en);
  const amount = (stage: Stage | undefined) =>
    stage === undefined
      ? figures.total
      : figures.states
          .filter(({ state }) => statesOf(stage).includes(state))
          .reduce((sum, { count: each }) => sum + each, 0);
  const link = (stage: Stage | undefined) => (
    <Link
      key={stage ?? 'all'}
      from="/w/$workspace/campaigns/"
      to="."
      search={{ ...(search.q && { q: search.q }), ...(stage && { state: stage }) }}
      className={styles.stage}
      aria-current={search.state === stage ? 'true' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {t(`stage.${stage ?? 'all'}`)} <span className={styles.amount}>{count(amount(stage))}</span>
    </Link>
  );
  return (
    <nav className={styles.stages} aria-label={t('stages')}>
      {[undefined, ...stages].map(link)}
    </nav>
  );
}
