import { type HttpHandler, HttpResponse, http } from 'msw';
import type { AccountGroup, Queue, SeriesTime } from '../src/api/types.ts';
import { missing, page, problem } from './answers.ts';
import type { Db } from './db.ts';

const DAY = 86_400_000;
const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** Sentinel: a second group with the same name is refused at its field. */
export function groupHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace/groups';
  const find = (id: string) => db.groups.find(({ group }) => group.id === id)?.group;
  const queueOf = (id: string) => db.groups.find(({ group }) => group.id === id)?.queue;
  return [
    http.get(w, ({ request }) => {
      const items = db.groups.map(({ group: { accountIds, ...group } }) => ({
        ...group,
        accounts: accountIds.length,
      }));
      return HttpResponse.json(page(items, new URL(request.url)));
    }),
    http.post<never, { name: string; accountIds?: string[] }>(w, async ({ request }) => {
      const { name, accountIds = [] } = await request.json();
      if (db.groups.some(({ group }) => group.name === name))
        return problem(422, 'invalid', 'Something in it is wrong.', [
          { pointer: '/name', message: 'There is a group of this name.' },
        ]);
      const createdAt = new Date().toISOString();
      const group: AccountGroup = { id: db.dice.uuid(), name, accountIds, createdAt, revision: 1 };
      db.groups.push({ group, queue: { times: [], zone: 'UTC', next: [], taken: [], revision: 0 } });
      return HttpResponse.json(group, { status: 201 });
    }),
    http.get<{ id: string }>(`${w}/:id`, ({ params }) => {
      const group = find(params.id);
      return group ? HttpResponse.json(group) : missing();
    }),
    http.patch<{ id: string }, Partial<AccountGroup>>(`${w}/:id`, async ({ params, request }) => {
      const group = find(params.id);
      if (!group) return missing();
      Object.assign(group, await request.json(), { revision: group.revision + 1 });
      for (const account of db.accounts) {
        const rest = account.groupIds.filter((id) => id !== group.id);
        account.groupIds = group.accountIds.includes(account.id) ? [...rest, group.id] : rest;
      }
      return HttpResponse.json(group);
    }),
    http.delete<{ id: string }>(`${w}/:id`, ({ params }) => {
      const index = db.groups.findIndex(({ group }) => group.id === params.id);
      if (index < 0) return missing();
      db.groups.splice(index, 1);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get<{ id: string }>(`${w}/:id/queue`, ({ params }) => {
      const queue = queueOf(params.id);
      return queue ? HttpResponse.json(queue) : missing();
    }),
    http.put<{ id: string }, Pick<Queue, 'times' | 'zone'>>(`${w}/:id/queue`, async ({ params, request }) => {
      const queue = queueOf(params.id);
      if (!queue) return missing();
      Object.assign(queue, await request.json(), { revision: queue.revision + 1 });
      queue.next = nextOf(queue);
      return HttpResponse.json(queue);
    }),
  ];
}

/** As if there were no zones. */
function nextOf({ times }: Queue): SeriesTime[] {
  const from = Math.floor(Date.now() / DAY) * DAY;
  return Array.from({ length: 14 }, (_, ahead) => new Date(from + (ahead + 1) * DAY))
    .flatMap((date) =>
      times
        .filter(({ day }) => day === days[date.getUTCDay()])
        .map(({ time }) => `${date.toISOString().slice(0, 10)}T${time}`),
    )
    .slice(0, 10)
    .map((local) => ({ local, at: `${local}:00Z`, text: local.replace('T', ', ') }));
}
