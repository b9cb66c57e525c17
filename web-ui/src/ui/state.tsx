import type { ReactNode } from 'react';
import en from '../i18n/en/states.json';
import { useWords } from '../i18n/index.ts';
import { Glyph } from './glyphs.tsx';
import styles from './state.module.css';
import {
  type CampaignWord,
  campaignLooks,
  type HealthWord,
  healthLooks,
  type Look,
  type PostWord,
  postLooks,
  type SeriesWord,
  seriesLooks,
} from './states.ts';

type State =
  | { post: PostWord }
  | { campaign: CampaignWord }
  | { health: HealthWord }
  | { series: SeriesWord };

/** Shape, word and colour of a state, on its tint. */
export function StateBadge(state: State) {
  const { look, word } = useLook(state);
  return (
    <span className={styles.badge} data-tone={look.tone} data-struck={look.struck}>
      <Glyph name={look.glyph} size={13} />
      <span className={styles.word}>{word}</span>
    </span>
  );
}

/** The same in running rows, without the tint. `children` replace the word where more is known. */
export function StateText({
  children,
  title,
  ...state
}: State & { children?: ReactNode; title?: string | undefined }) {
  const { look, word } = useLook(state);
  return (
    <span className={styles.text} data-tone={look.tone} title={title}>
      <Glyph name={look.glyph} size={14} />
      <span className={styles.word}>{children ?? word}</span>
    </span>
  );
}

/** The shape alone, for narrow lists; it keeps a title and a name. */
export function StateIcon(state: State) {
  const { look, word } = useLook(state);
  return (
    <span className={styles.text} data-tone={look.tone} role="img" aria-label={word} title={word}>
      <Glyph name={look.glyph} size={14} />
    </span>
  );
}

function useLook(state: State): { look: Look; word: string } {
  const t = useWords(en);
  if ('post' in state) return { look: postLooks[state.post], word: t(`post.${state.post}`) };
  if ('campaign' in state)
    return { look: campaignLooks[state.campaign], word: t(`campaign.${state.campaign}`) };
  if ('series' in state) return { look: seriesLooks[state.series], word: t(`series.${state.series}`) };
  return { look: healthLooks[state.health], word: t(`health.${state.health}`) };
}
