import type { CampaignRequest, Series, SeriesRequest, SeriesTimes } from '../../api/types.ts';
import type { Draft, When } from './draft.ts';
import { filledOf } from './options.ts';
import { isComplete, repeatOf } from './repeats.ts';

/** The draft as the API takes it; without `schedule` it stays a draft there. */
export function requestOf(draft: Draft, left: ReadonlySet<string> = new Set()): CampaignRequest {
  const files = draft.files.flatMap(({ upload, alt }) =>
    upload.state === 'done' ? [{ id: upload.media.id, alt: alt.trim() }] : [],
  );
  const options = filledOf(draft.options, []);
  const alts = files.filter(({ alt }) => alt !== '').map(({ id, alt }) => [id, alt]);
  return {
    ...(draft.name.trim() && { name: draft.name.trim() }),
    content: {
      text: draft.text,
      ...(files.length > 0 && { mediaIds: files.map(({ id }) => id) }),
      ...(alts.length > 0 && { altTexts: Object.fromEntries(alts) }),
      ...(Object.keys(options).length > 0 && { options }),
    },
    audience: { accountIds: [...draft.chosen.difference(left)].sort() },
  };
}

/** `undefined` while the time is not complete. */
export function scheduleOf(when: When): CampaignRequest['schedule'] {
  if (when.kind === 'now') return 'now';
  if (when.kind === 'queue') return { queue: when.group };
  if (!when.date || !when.time) return undefined;
  const spread = when.spread && { spread: when.spread };
  return { local: `${when.date}T${when.time}`, zone: when.zone, ...spread };
}

/** A series as the API takes it; `undefined` while something of its times is open. */
export function seriesRequestOf(draft: Draft, left: ReadonlySet<string>): SeriesRequest | undefined {
  const { when } = draft;
  const schedule = scheduleOf(when);
  if (when.kind !== 'series' || !schedule || !isComplete(when.repeats)) return undefined;
  return { ...requestOf(draft, left), schedule, repeat: repeatOf(when.repeats) };
}

/**
 * Which times are to be shown. A series that keeps its first time, which may have passed, goes on from its next one;
 * while it is paused it has none. `undefined` where there is nothing to ask.
 */
export function timesOf(when: When, kept: Series | undefined): SeriesTimes | undefined {
  const schedule = scheduleOf(when);
  if (when.kind !== 'series' || typeof schedule !== 'object' || !('local' in schedule)) return undefined;
  if (!isComplete(when.repeats)) return undefined;
  const repeat = repeatOf(when.repeats);
  if (!kept || schedule.local !== kept.schedule.local?.slice(0, 16)) return { schedule, repeat };
  const [next] = kept.next;
  if (!next) return undefined;
  const left = repeat.count === undefined ? {} : { count: Math.max(1, repeat.count - kept.made) };
  return { schedule: { ...schedule, local: next.local }, repeat: { ...repeat, ...left } };
}

/**
 * What the server should check; the name does not matter to it, nor the first time of a series that has `began`.
 * `undefined` while there is nothing to check.
 */
export function checkOf(draft: Draft, began?: string): CampaignRequest | undefined {
  const { name: _, ...request } = sendingOf(draft, new Set());
  const { when } = draft;
  if (when.kind === 'series' && `${when.date}T${when.time}` === began) delete request.schedule;
  const empty = draft.text.trim() === '' && !request.content.mediaIds;
  return empty || draft.chosen.size === 0 ? undefined : request;
}

/** The same, to be sent at its time. */
export function sendingOf(draft: Draft, left: ReadonlySet<string>): CampaignRequest {
  const schedule = scheduleOf(draft.when);
  return { ...requestOf(draft, left), ...(schedule && { schedule }) };
}
