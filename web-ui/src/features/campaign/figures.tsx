import type { PostCounts, PostShown } from '../../api/types.ts';
import states from '../../i18n/en/states.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { StateText } from '../../ui/state.tsx';
import styles from './campaign.module.css';

type Figure = { part: keyof PostCounts; shown: PostShown[]; always: boolean };

const figures: readonly Figure[] = [
  { part: 'published', shown: ['PUBLISHED'], always: true },
  { part: 'sending', shown: ['SENDING', 'ACCEPTED'], always: true },
  { part: 'waiting', shown: ['WAITING'], always: true },
  { part: 'prepared', shown: ['PREPARED'], always: false },
  { part: 'planned', shown: ['PLANNED'], always: true },
  { part: 'unconfirmed', shown: ['UNCONFIRMED'], always: true },
  { part: 'attention', shown: ['ATTENTION'], always: true },
  { part: 'failed', shown: ['FAILED'], always: true },
  { part: 'skipped', shown: ['SKIPPED'], always: false },
  { part: 'cancelled', shown: ['CANCELLED'], always: false },
];

type Props = {
  counts: PostCounts;
  chosen: readonly PostShown[];
  onChange: (states: PostShown[]) => void;
};

/** How many posts are in each state; each figure filters the table. */
export function Figures({ counts, chosen, onChange }: Props) {
  const t = useWords(states);
  const amount = ({ part, shown }: Figure) =>
    counts[part] + (shown.includes('ACCEPTED') ? counts.accepted : 0);
  return (
    <div className={styles.figures}>
      {figures
        .filter((figure) => figure.always || amount(figure) > 0)
        .map((figure) => {
          const [first = 'PUBLISHED'] = figure.shown;
          const pressed = chosen.length > 0 && figure.shown.every((state) => chosen.includes(state));
          return (
            <button
              key={figure.part}
              type="button"
              className={styles.figure}
              data-part={figure.part}
              data-none={amount(figure) === 0 || undefined}
              aria-pressed={pressed}
              onClick={() => onChange(pressed ? [] : figure.shown)}
            >
              <span className={styles.number}>{count(amount(figure))}</span>
              <span className={styles.word}>
                <StateText post={first}>{t(`post.${first}`)}</StateText>
              </span>
            </button>
          );
        })}
    </div>
  );
}
