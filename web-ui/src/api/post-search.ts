/** Which posts of a campaign, as the address says it: values joined by dots. */
export type PostSearch = { state?: string; platform?: string; kind?: string; q?: string };

/** What stands in the address; unknown values are left to the filter, which drops them. */
export function readPostSearch({ state, platform, kind, q }: Record<string, unknown>): PostSearch {
  return {
    ...(isText(state) && { state }),
    ...(isText(platform) && { platform }),
    ...(isText(kind) && { kind }),
    ...(isText(q) && { q }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
