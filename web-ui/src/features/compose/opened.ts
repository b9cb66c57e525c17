import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/problem.ts';
import { inAnHour, weeklyFrom } from './times.ts';
import type { Opened } from './use-compose.ts';

type Asked = { draft: string | undefined; series: string | undefined; repeat: boolean; zone: string };

/** What is gone on with, as it is now; kept as it was while it is written. */
export const openedQuery = (workspace: string, { draft, series, repeat, zone }: Asked) =>
  queryOptions({
    queryKey: ['opened', workspace, draft, series, repeat],
    queryFn: ({ signal }): Promise<Opened> | Opened => {
      if (series !== undefined) return openSeries(workspace, series, signal);
      if (draft !== undefined) return openDraft(workspace, draft, signal);
      return { kind: 'new', when: repeat ? weeklyFrom(inAnHour(zone)) : { kind: 'now' } };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

async function openDraft(workspace: string, id: string, signal: AbortSignal): Promise<Opened> {
  const campaign = await unwrap(
    api.GET('/api/v1/workspaces/{workspace}/campaigns/{id}', { params: { path: { workspace, id } }, signal }),
  );
  return { kind: 'draft', campaign };
}

async function openSeries(workspace: string, id: string, signal: AbortSignal): Promise<Opened> {
  const series = await unwrap(
    api.GET('/api/v1/workspaces/{workspace}/series/{id}', { params: { path: { workspace, id } }, signal }),
  );
  const media = (series.content.mediaIds ?? []).map((file) =>
    unwrap(
      api.GET('/api/v1/workspaces/{workspace}/media/{id}', {
        params: { path: { workspace, id: file } },
        signal,
      }),
    ),
  );
  return { kind: 'series', series, media: await Promise.all(media) };
}
