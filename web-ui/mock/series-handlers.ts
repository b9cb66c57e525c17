import { type HttpHandler, HttpResponse, http } from 'msw';
import type {
  PlannedSchedule,
  Series,
  SeriesAction,
  SeriesChange,
  SeriesRequest,
  SeriesTime,
  SeriesTimes,
} from '../src/api/types.ts';
import { missing, page, problem } from './answers.ts';
import type { Db } from './db.ts';

const DAY = 86_400_000;
const SHOWN = 10;
const steps: Record<string, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 30 };

/** Sentinels: a rule every 99 days is refused; every time but the first says that a clock change has moved it. */
export function seriesHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/series';
  const find = (id: string) => db.series.find((each) => each.id === id);
  return [
    http.get(w, ({ request }) => {
      const { items, ...next } = page(db.series, new URL(request.url));
      return HttpResponse.json({ items: items.map(itemOf), ...next });
    }),
    http.post<never, SeriesTimes>(`${w}/preview`, async ({ request }) => {
      const { schedule, repeat } = await request.json();
      return refused(repeat) ?? HttpResponse.json({ next: timesOf(schedule as PlannedSchedule, repeat) });
    }),
    http.post<never, SeriesRequest>(w, async ({ request }) => {
      const body = await request.json();
      const series = { ...made(body, body.schedule as PlannedSchedule), id: db.dice.uuid() };
      db.series.unshift(series);
      return refused(body.repeat) ?? HttpResponse.json(series, { status: 201 });
    }),
    http.get<{ id: string }>(`${w}/:id`, ({ params }) => {
      const series = find(params.id);
      return series ? HttpResponse.json(series) : missing();
    }),
    http.patch<{ id: string }, SeriesChange>(`${w}/:id`, async ({ params, request }) => {
      const series = find(params.id);
      if (!series) return missing();
      if (request.headers.get('If-Match') !== `"${series.revision}"`)
        return problem(412, 'stale', 'This was changed meanwhile. Look at it again, then change it.');
      const { schedule, ...rest } = await request.json();
      const { content, audience, repeat, name } = { ...series, ...rest };
      const first = (schedule ?? series.schedule) as PlannedSchedule;
      Object.assign(series, made({ content, audience, repeat, name, schedule: first }, first), {
        revision: series.revision + 1,
      });
      return HttpResponse.json(series);
    }),
    http.post<{ id: string }, SeriesAction>(`${w}/:id/actions`, async ({ params, request }) => {
      const series = find(params.id);
      if (!series) return missing();
      const { action } = await request.json();
      series.state = ({ pause: 'PAUSED', resume: 'ACTIVE', end: 'ENDED' } as const)[action];
      series.next = action === 'resume' ? timesOf(series.schedule as PlannedSchedule, series.repeat) : [];
      series.revision += 1;
      return HttpResponse.json(series, { status: 202 });
    }),
  ];
}

const refused = ({ rule }: Series['repeat']) =>
  rule.includes('INTERVAL=99')
    ? problem(422, 'invalid', 'Something in it is wrong.', [
        { pointer: '/repeat/rule', message: 'It comes too seldom.' },
      ])
    : undefined;

function made(
  { content, audience, repeat, name }: SeriesRequest,
  schedule: PlannedSchedule,
): Omit<Series, 'id'> {
  const instant = new Date(`${schedule.local}Z`).toISOString();
  return {
    name: name ?? content.text.slice(0, 40),
    state: 'ACTIVE',
    revision: 1,
    content,
    audience,
    schedule: { notAfter: 'PT6H', ...schedule, instant, now: false },
    repeat,
    made: 0,
    next: timesOf(schedule, repeat),
    past: [],
    createdAt: new Date().toISOString(),
  };
}

function itemOf({ content, schedule, next: [next], ...series }: Series) {
  const { id, name, state, revision, repeat, made: amount, createdAt } = series;
  const item = { id, name, state, revision, repeat, made: amount, createdAt, excerpt: content.text };
  return { ...item, zone: schedule.zone, ...(next && { next }) };
}

function timesOf({ local }: PlannedSchedule, { rule, count }: Series['repeat']): SeriesTime[] {
  const step = (steps[/FREQ=(\w+)/.exec(rule)?.[1] ?? ''] ?? 1) * DAY;
  return Array.from({ length: Math.min(count ?? SHOWN, SHOWN) }, (_, index) => {
    const at = new Date(Date.parse(`${local}Z`) + index * step).toISOString();
    return {
      at,
      local: at.slice(0, 16),
      text: `${at.slice(0, 10)}, ${at.slice(11, 16)}`,
      ...(index === 1 && { note: 'The clock goes forward in this night.' }),
    };
  });
}
