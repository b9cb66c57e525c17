import { type HttpHandler, HttpResponse, http } from 'msw';
import type {
  Account,
  AccountHealthState,
  ConnectionRequest,
  ConnectionStep,
  Platform,
} from '../src/api/types.ts';
import { found, missing, page, passes, problem } from './answers.ts';
import { withoutApp } from './app-handlers.ts';
import type { Db } from './db.ts';

const worst: AccountHealthState[] = [
  'SIGNED_OUT',
  'NOT_REACHED',
  'AT_LIMIT',
  'EXPIRES_SOON',
  'HEALTHY',
  'SWITCHED_OFF',
];

/** What a list is ordered by, as text; then by name. */
function inOrder(sort: string) {
  const key = ({ health, platform, connectedAt, signInEndsAt }: Account): string => {
    if (sort === 'PLATFORM') return platform;
    if (sort === 'CONNECTED') return String(1e15 - Date.parse(connectedAt));
    if (sort === 'SIGN_IN_END') return signInEndsAt ?? '9';
    return sort === 'NAME' ? '' : String(worst.indexOf(health.state));
  };
  return (a: Account, b: Account) => key(a).localeCompare(key(b)) || a.name.localeCompare(b.name);
}

/** Sentinels: the search `server away` answers 503; a field with the value `refuse` is refused, with `loopback` too. */
export function accountHandlers(db: Db): HttpHandler[] {
  const w = '*/api/v1/workspaces/:workspace';
  return [
    http.get(`${w}/accounts`, ({ request }) => {
      const url = new URL(request.url);
      if (url.searchParams.get('q') === 'server away')
        return problem(503, 'unavailable', 'The database is not reachable.');
      const matching = db.accounts
        .filter((account) => passes(url, 'platform', account.platform))
        .filter((account) => passes(url, 'status', account.health.state))
        .filter(
          ({ groupIds }) => groupIds.some((id) => passes(url, 'group', id)) || !url.searchParams.has('group'),
        )
        .filter((account) => found(url, account.name, account.handle))
        .sort(inOrder(url.searchParams.get('sort') ?? 'HEALTH'));
      return HttpResponse.json({ ...page(matching, url), total: matching.length });
    }),
    http.get<{ id: string }>(`${w}/accounts/:id`, ({ params }) => {
      const account = db.account(params.id);
      return account ? HttpResponse.json(account) : missing();
    }),
    http.put<{ id: string }, { zone?: string }>(`${w}/accounts/:id/zone`, async ({ params, request }) => {
      const account = db.account(params.id);
      if (!account) return missing();
      const { zone } = await request.json();
      if (zone) account.zone = zone;
      else delete account.zone;
      return HttpResponse.json(account);
    }),
    http.delete<{ id: string }>(`${w}/accounts/:id`, ({ params }) => {
      if (!db.account(params.id)) return missing();
      db.accounts = db.accounts.filter((account) => account.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post<never, ConnectionRequest>(`${w}/accounts/connections`, async ({ request }) =>
      connect(db, await request.json()),
    ),
  ];
}

const CODE = 'ABCDE-23456';
const proof: ConnectionStep = {
  kind: 'form',
  message: 'Post this code in the channel, then go on.',
  fields: [{ name: 'proof', label: 'Post this', value: CODE, secret: false, required: true }],
};

function connect(db: Db, { platform: slug, form = {}, app }: ConnectionRequest) {
  const platform = db.platforms.find((each) => each.slug === slug);
  if (!platform) return missing();
  const errors = platform.connect.fields.flatMap(({ name, required }) => {
    const value = form[name]?.trim() ?? '';
    const pointer = `/form/${name}`;
    if (required && value === '') return [{ pointer, message: 'This is needed.' }];
    if (value === 'refuse')
      return [{ pointer, message: `${platform.name} refused it. Look whether it is typed right.` }];
    if (value === 'loopback') return [{ pointer, message: 'This address is private. Type a public one.' }];
    return [];
  });
  if (errors.length > 0) return problem(422, 'invalid', 'Look at the marked fields.', errors);
  const refusal = withoutApp(db, platform, app);
  if (refusal) return refusal;
  if (platform.connect.kind === 'redirect' || (platform.connect.kind === 'either' && !form.password)) {
    return HttpResponse.json({ kind: 'redirect', url: `/w/${db.workspace.id}/accounts?connected=1` });
  }
  if (form.handle === 'prove' && form.proof !== CODE) return HttpResponse.json(proof);
  const account = connected(db, platform, form);
  db.accounts = [account, ...db.accounts];
  return HttpResponse.json({ kind: 'connected', accounts: [account] });
}

function connected(db: Db, platform: Platform, form: Record<string, string>): Account {
  const handle = form.handle ?? form.channel ?? '@new';
  return {
    id: db.dice.uuid(),
    platform: platform.slug,
    name: handle.replace(/^@/, ''),
    handle,
    health: { state: 'HEALTHY' },
    groupIds: [],
    status: 'CONNECTED',
    limits: platform.limits,
    connectedAt: new Date().toISOString(),
  };
}
