import { toInstant } from '../../lib/time.ts';
import type { Draft } from './draft.ts';
import { isComplete } from './repeats.ts';
import type { Checked } from './use-check.ts';

/** Why the draft cannot be sent yet. */
export type WhyNot =
  | {
      why:
        | 'accounts'
        | 'content'
        | 'failedUpload'
        | 'checkFailed'
        | 'allBlocked'
        | 'when'
        | 'past'
        | 'repeats';
    }
  | { why: 'uploading' | 'checking' | 'blocked'; count: number };

/**
 * The first thing to put right; `undefined` where nothing is in the way. A series that has `began` may keep its first
 * local time, though it has passed.
 */
export function whyNot(
  draft: Draft,
  { found, running, problem }: Checked,
  now: Date,
  began?: string,
): WhyNot | undefined {
  if (draft.chosen.size === 0) return { why: 'accounts' };
  if (draft.text.trim() === '' && draft.files.length === 0) return { why: 'content' };
  const uploading = draft.files.filter(({ upload }) => upload.state === 'running').length;
  if (uploading > 0) return { why: 'uploading', count: uploading };
  if (draft.files.some(({ upload }) => upload.state === 'failed')) return { why: 'failedUpload' };
  const time = whenNot(draft, now, began);
  if (time) return { why: time };
  if (running) return { why: 'checking', count: draft.chosen.size };
  if (problem || !found) return { why: 'checkFailed' };
  if (found.ready === 0 && found.blocked > 0) return { why: 'allBlocked' };
  if (found.blocked > 0 && !draft.leaveOut) return { why: 'blocked', count: found.blocked };
  return undefined;
}

function whenNot(
  { when }: Draft,
  now: Date,
  began: string | undefined,
): 'when' | 'past' | 'repeats' | undefined {
  if (when.kind === 'now' || when.kind === 'queue') return undefined;
  if (!when.date || !when.time) return 'when';
  if (when.kind === 'series' && !isComplete(when.repeats)) return 'repeats';
  const local = `${when.date}T${when.time}`;
  return local !== began && toInstant(local, when.zone) < now ? 'past' : undefined;
}
