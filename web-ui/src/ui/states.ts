import type { GlyphName } from './glyphs.tsx';

export type PostWord =
  | 'PLANNED'
  | 'PREPARED'
  | 'ARMED'
  | 'WAITING'
  | 'SENDING'
  | 'ACCEPTED'
  | 'PUBLISHED'
  | 'UNCONFIRMED'
  | 'ATTENTION'
  | 'FAILED'
  | 'SKIPPED'
  | 'CANCELLED';

export type CampaignWord =
  | 'DRAFT'
  | 'SCHEDULED'
  | 'NOT_STARTED'
  | 'PUBLISHING'
  | 'PAUSED'
  | 'FINISHED'
  | 'CANCELLED';

export type SeriesWord = 'ACTIVE' | 'PAUSED' | 'ENDED';

export type HealthWord =
  | 'HEALTHY'
  | 'EXPIRES_SOON'
  | 'SIGNED_OUT'
  | 'AT_LIMIT'
  | 'NOT_REACHED'
  | 'SWITCHED_OFF';

/** `quiet` is outlined, `plain` grey; the others are the state colours of the tokens. */
export type Tone =
  | 'published'
  | 'live'
  | 'waiting'
  | 'attention'
  | 'failed'
  | 'unknown'
  | 'plain'
  | 'quiet'
  | 'armed';

export type Look = { glyph: GlyphName; tone: Tone; struck?: true };

export const postLooks: Record<PostWord, Look> = {
  PLANNED: { glyph: 'dashed', tone: 'quiet' },
  PREPARED: { glyph: 'dot', tone: 'plain' },
  ARMED: { glyph: 'aim', tone: 'armed' },
  WAITING: { glyph: 'hourglass', tone: 'waiting' },
  SENDING: { glyph: 'arrow', tone: 'live' },
  ACCEPTED: { glyph: 'arrow', tone: 'live' },
  PUBLISHED: { glyph: 'done', tone: 'published' },
  UNCONFIRMED: { glyph: 'question', tone: 'unknown' },
  ATTENTION: { glyph: 'triangle', tone: 'attention' },
  FAILED: { glyph: 'refused', tone: 'failed' },
  SKIPPED: { glyph: 'skip', tone: 'quiet', struck: true },
  CANCELLED: { glyph: 'slash', tone: 'quiet', struck: true },
};

export const campaignLooks: Record<CampaignWord, Look> = {
  DRAFT: { glyph: 'draft', tone: 'quiet' },
  SCHEDULED: { glyph: 'date', tone: 'plain' },
  NOT_STARTED: { glyph: 'clock', tone: 'unknown' },
  PUBLISHING: { glyph: 'pie', tone: 'live' },
  PAUSED: { glyph: 'pause', tone: 'waiting' },
  FINISHED: { glyph: 'done', tone: 'published' },
  CANCELLED: { glyph: 'slash', tone: 'quiet', struck: true },
};

export const seriesLooks: Record<SeriesWord, Look> = {
  ACTIVE: { glyph: 'pie', tone: 'live' },
  PAUSED: { glyph: 'pause', tone: 'waiting' },
  ENDED: { glyph: 'done', tone: 'plain' },
};

export const healthLooks: Record<HealthWord, Look> = {
  HEALTHY: { glyph: 'done', tone: 'published' },
  EXPIRES_SOON: { glyph: 'clock', tone: 'waiting' },
  SIGNED_OUT: { glyph: 'triangle', tone: 'attention' },
  AT_LIMIT: { glyph: 'hourglass', tone: 'waiting' },
  NOT_REACHED: { glyph: 'question', tone: 'unknown' },
  SWITCHED_OFF: { glyph: 'slash', tone: 'quiet' },
};
