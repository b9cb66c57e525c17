import type { Account, Limits, TextUnit } from '../../api/types.ts';

const URLS = /https?:\/\/\S+/g;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How much of a limit a text takes: a hint while typing, the server's check has the last word. */
export function lengthOf(text: string, { unit, urlCost }: Limits['text']): number {
  if (urlCost === undefined) return measured(text, unit);
  const urls = text.match(URLS)?.length ?? 0;
  return measured(text.replaceAll(URLS, ''), unit) + urls * urlCost;
}

function measured(text: string, unit: TextUnit): number {
  switch (unit) {
    case 'GRAPHEMES':
      return [...graphemes.segment(text)].length;
    case 'CODE_POINTS':
      return [...text].length;
    case 'UTF16':
      return text.length;
    case 'BYTES':
      return new TextEncoder().encode(text).length;
    default:
      return unit satisfies never;
  }
}

export type Counter = { platform: string; used: number; max: number; inBytes: boolean; accounts: number };

/** One counter for each platform and limit among the accounts, the one with the least room first. */
export function countersOf(text: string, accounts: readonly Account[], captioned: boolean): Counter[] {
  const counters = new Map<string, Counter>();
  for (const { platform, limits } of accounts) {
    const max = captioned ? (limits.text.captionMax ?? limits.text.max) : limits.text.max;
    const { unit, urlCost, maxBytes } = limits.text;
    const key = [platform, max, unit, urlCost, maxBytes].join(' ');
    const known = counters.get(key);
    if (known) known.accounts += 1;
    else counters.set(key, { platform, ...fuller(text, limits.text, max), accounts: 1 });
  }
  return [...counters.values()].sort((a, b) => b.used / b.max - a.used / a.max || a.max - b.max);
}

/** Of a limit in characters and one in bytes the one that is nearer to its end. */
function fuller(text: string, limit: Limits['text'], max: number): Omit<Counter, 'platform' | 'accounts'> {
  const plain = { used: lengthOf(text, limit), max, inBytes: limit.unit === 'BYTES' };
  if (limit.maxBytes === undefined) return plain;
  const used = measured(text, 'BYTES');
  return used / limit.maxBytes > plain.used / max ? { used, max: limit.maxBytes, inBytes: true } : plain;
}
