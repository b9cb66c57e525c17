import type { Post, PostEvent } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { clockSeconds, day, dayNumber, precise, span } from '../../lib/time.ts';
import { useNow } from '../../lib/use-now.ts';
import { useZone } from '../../lib/zone.tsx';
import { StateIcon } from '../../ui/state.tsx';
import type { PostWord } from '../../ui/states.ts';
import styles from './story.module.css';

type Words = Say<typeof en>;

const glyphs: Record<PostEvent['what'], PostWord> = {
  PLANNED: 'PLANNED',
  SENT: 'SENDING',
  ACCEPTED: 'ACCEPTED',
  PUBLISHED: 'PUBLISHED',
  WAITING: 'WAITING',
  NO_ANSWER: 'UNCONFIRMED',
  LOOKED: 'UNCONFIRMED',
  REFUSED: 'FAILED',
  PARKED: 'ATTENTION',
  RETRIED: 'PREPARED',
  SKIPPED: 'SKIPPED',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
};

/** What happened, oldest first: time at the left, fact at the right. The line is dashed while nobody knows. */
export function Story({ post }: { post: Post }) {
  const t = useWords(en);
  const zone = useZone();
  const now = useNow(60_000);
  const { events } = post;
  return (
    <section aria-labelledby="story">
      <h2 id="story" className={styles.title}>
        {t('happened')} <span className={styles.source}>{t('record', { zone })}</span>
      </h2>
      <ol className={styles.story}>
        {events.map((event, index) => {
          const other = dayNumber(event.at, zone) !== dayNumber(now, zone);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record is only ever added to
            <li key={index} className={styles.event} data-unknown={isUnknown(events, index) || undefined}>
              <span className={styles.when}>
                <time dateTime={event.at} title={day(event.at, zone, now)}>
                  {other && `${day(event.at, zone, now).split(' ').slice(1).join(' ')}, `}
                  {clockSeconds(event.at, zone)}
                </time>
                <span className={styles.offset}>{offset(t, post, events[index - 1], event)}</span>
              </span>
              <span className={styles.glyph} aria-hidden="true">
                <StateIcon post={glyphs[event.what]} />
              </span>
              <span className={styles.fact}>
                <span className={styles.what}>
                  <strong>{event.found ? t(`found.${event.found}`) : t(`event.${event.what}`)}</strong>
                  {event.attempt !== undefined && (
                    <span className={styles.try}> · {t('try', { number: event.attempt })}</span>
                  )}
                </span>
                {says(t, event) && <span className={styles.sentence}>{event.sentence}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** From a lost answer on nobody knows, until it is found or a person decides. */
function isUnknown(events: readonly PostEvent[], index: number): boolean {
  const known = events.slice(0, index + 1).findLast(({ what }) => settles[what] !== undefined);
  const next = events[index + 1]?.what;
  const sent = events[index]?.what === 'SENT' && next === 'NO_ANSWER';
  return next !== undefined && (sent || (known !== undefined && settles[known.what] === false));
}

const settles: Partial<Record<PostEvent['what'], boolean>> = {
  NO_ANSWER: false,
  PUBLISHED: true,
  RETRIED: true,
  SKIPPED: true,
  SENT: true,
  REFUSED: true,
};

/** How far from its slot it left, or how long after what came before. */
function offset(t: Words, { slot }: Post, before: PostEvent | undefined, event: PostEvent): string {
  const fromSlot = Date.parse(event.at) - Date.parse(slot);
  if (event.what === 'SENT' && fromSlot >= 0) return t('late', { span: precise(fromSlot) });
  if (fromSlot < 0) return t('ahead', { span: span(fromSlot) });
  if (!before) return '';
  return t('later', { span: precise(Date.parse(event.at) - Date.parse(before.at)) });
}

/** A sentence that says no more than its head is left out. */
const says = (t: Words, { what, sentence, found }: PostEvent): boolean =>
  sentence !== '' &&
  sentence !== `${t(found ? `found.${found}` : `event.${what}`)}.` &&
  sentence !== `${t(`event.${what}`)}.`;
