import type { Campaign, Media, Series, Spread } from '../../api/types.ts';
import { apartIn, type Options, saidOf } from './options.ts';
import { type Repeats, repeatsOf } from './repeats.ts';

/** A file on its way into the campaign. */
export type DraftFile = {
  key: string;
  name: string;
  bytes: number;
  /** An address in this browser to look at it. */
  preview: string;
  video: boolean;
  alt: string;
  upload:
    | { state: 'running'; share: number }
    | { state: 'done'; media: Media }
    | { state: 'failed'; why: string };
};

type Time = { date: string; time: string; zone: string; spread?: Spread };

/** Without `spread` all posts leave at once. A series has its first time; a queue gives one. */
export type When =
  | { kind: 'now' }
  | { kind: 'queue'; group: string }
  | ({ kind: 'later' } & Time)
  | ({ kind: 'series'; repeats: Repeats } & Time);

/** What is being written, before it is a campaign. */
export type Draft = {
  name: string;
  text: string;
  files: readonly DraftFile[];
  options: Options;
  /** Names of options that every platform is told its own for. */
  apart: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  when: When;
  leaveOut: boolean;
};

export type Change =
  | { kind: 'name'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'option'; name: string; platforms: readonly string[]; value: string }
  | { kind: 'apart'; name: string; apart: boolean }
  | { kind: 'choose'; ids: readonly string[]; in: boolean }
  | { kind: 'when'; when: When }
  | { kind: 'leaveOut'; leaveOut: boolean }
  | { kind: 'fileAdded'; file: DraftFile }
  | { kind: 'fileChanged'; key: string; part: Partial<Pick<DraftFile, 'alt' | 'upload'>> }
  | { kind: 'fileRemoved'; key: string };

export const emptyDraft = (): Draft => ({
  name: '',
  text: '',
  files: [],
  options: {},
  apart: new Set(),
  chosen: new Set(),
  when: { kind: 'now' },
  leaveOut: false,
});

type Kept = Pick<Campaign, 'name' | 'content' | 'media'>;

/** A draft that was kept on the server. */
export const keptDraft = ({ name, content, media }: Kept, chosen: ReadonlySet<string>): Draft => ({
  ...emptyDraft(),
  name,
  text: content.text,
  files: media.map((each) => ({
    key: each.id,
    name: each.name,
    bytes: each.bytes,
    preview: each.content,
    video: each.kind === 'VIDEO',
    alt: content.altTexts?.[each.id] ?? '',
    upload: { state: 'done', media: each },
  })),
  options: content.options ?? {},
  apart: apartIn(content.options ?? {}),
  chosen,
});

/** A series as it is, to be changed. */
export function seriesDraft(series: Series, media: readonly Media[], chosen: ReadonlySet<string>): Draft {
  const [date = '', time = ''] = series.schedule.local?.split('T') ?? [];
  const { zone = 'UTC', spread } = series.schedule;
  return {
    ...keptDraft({ name: series.name, content: series.content, media: [...media] }, chosen),
    when: {
      kind: 'series',
      date,
      time: time.slice(0, 5),
      zone,
      repeats: repeatsOf(series),
      ...(spread && { spread }),
    },
  };
}

export function changed(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'name':
      return { ...draft, name: change.name };
    case 'text':
      return { ...draft, text: change.text };
    case 'option':
      return { ...draft, options: saidOf(draft.options, change.name, change.platforms, change.value) };
    case 'apart':
      return { ...draft, apart: after(draft.apart, [change.name], change.apart) };
    case 'choose':
      return { ...draft, chosen: after(draft.chosen, change.ids, change.in) };
    case 'when':
      return { ...draft, when: change.when };
    case 'leaveOut':
      return { ...draft, leaveOut: change.leaveOut };
    case 'fileAdded':
      return { ...draft, files: [...draft.files, change.file] };
    case 'fileChanged':
      return {
        ...draft,
        files: draft.files.map((file) => (file.key === change.key ? { ...file, ...change.part } : file)),
      };
    case 'fileRemoved':
      return { ...draft, files: draft.files.filter((file) => file.key !== change.key) };
    default:
      return change satisfies never;
  }
}

function after(before: ReadonlySet<string>, some: readonly string[], into: boolean): ReadonlySet<string> {
  return into ? before.union(new Set(some)) : before.difference(new Set(some));
}

/** Whether leaving would lose something. */
export const hasWork = ({ text, files, name, options }: Draft): boolean =>
  text.trim() !== '' ||
  name.trim() !== '' ||
  files.length > 0 ||
  Object.values(options).some((own) => Object.keys(own).length > 0);
