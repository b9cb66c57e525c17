import type {
  Account,
  CampaignCheck,
  CampaignRequest,
  CheckFinding,
  Media,
  Platform,
} from '../src/api/types.ts';
import type { Db } from './db.ts';

/** The accounts a request's audience names. */
export function audienceOf(db: Db, { audience }: CampaignRequest): Account[] {
  const ids = new Set(audience.accountIds ?? []);
  const platforms = new Set(audience.platforms ?? []);
  return db.accounts.filter((account) => ids.has(account.id) || platforms.has(account.platform));
}

/** What would fail, and why. Sentinel: the text `server away` is answered by the handler. */
export function check(db: Db, request: CampaignRequest): CampaignCheck {
  const accounts = audienceOf(db, request);
  const findings = grouped(accounts.flatMap((account) => findingsOf(db, request, account)));
  const blocked = new Set(findings.filter(isError).flatMap((each) => each.accountIds));
  return {
    checkedAt: new Date().toISOString(),
    posts: accounts.length,
    ready: accounts.length - blocked.size,
    blocked: blocked.size,
    counters: counters(db, request, accounts),
    findings,
    blockedAccountIds: [...blocked],
    plan: planned(db, request, accounts),
  };
}

/** Every platform of the mock takes so many posts a second. */
const A_SECOND = 2;

function planned(db: Db, { schedule }: CampaignRequest, accounts: readonly Account[]): CampaignCheck['plan'] {
  const local = typeof schedule === 'object' && 'local' in schedule ? schedule.local : undefined;
  const first = local ? new Date(`${local}Z`) : new Date();
  return [...Map.groupBy(accounts, ({ platform }) => platform)].map(([platform, { length: posts }]) => {
    const seconds = Math.ceil(posts / A_SECOND) - 1;
    const last = new Date(first.getTime() + seconds * 1000).toISOString();
    const waiting = posts - A_SECOND;
    const name = db.platforms.find(({ slug }) => slug === platform)?.name ?? platform;
    const sentence = `${waiting} posts wait up to ${seconds} seconds: ${name} allows ${A_SECOND} posts a second per app.`;
    const reasons = seconds > 0 ? [{ posts: waiting, sentence, until: last }] : [];
    return { platform, posts, first: first.toISOString(), last, reasons };
  });
}

type One = Omit<CheckFinding, 'count' | 'accountIds'> & { accountId: string };
const isError = (finding: CheckFinding) => finding.severity === 'ERROR';

function findingsOf(db: Db, { content }: CampaignRequest, account: Account): One[] {
  const { limits, platform } = account;
  const files = (content.mediaIds ?? []).flatMap((id) => db.media.get(id)?.media ?? []);
  const error = (rule: string, message: string, pointer: string): One => ({
    rule,
    severity: 'ERROR',
    platform,
    message,
    pointer,
    accountId: account.id,
  });
  const found: One[] = [];
  const over = length(content.text, limits.text.urlCost) - limits.text.max;
  if (over > 0) found.push(error('text_too_long', `The text is ${over} too long`, '/content/text'));
  if (content.text.trim() === '' && files.length === 0)
    found.push(error('text_missing', 'There is neither text nor picture', '/content/text'));
  if (account.health.state === 'SIGNED_OUT') found.push(error('signed_out', 'The sign-in has ended', ''));
  const videos = files.filter(({ kind }) => kind === 'VIDEO').length;
  const documents = files.filter(({ kind }) => kind === 'DOCUMENT').length;
  if (documents > (limits.documents ? 1 : 0))
    found.push(error('too_many_files', 'No documents are taken', '/content/mediaIds'));
  if (files.length - videos - documents > (limits.images?.max ?? 0))
    found.push(error('too_many_files', `At most ${limits.images?.max ?? 0} pictures`, '/content/mediaIds'));
  if (videos > (limits.videos?.max ?? 0))
    found.push(error('too_many_files', `At most ${limits.videos?.max ?? 0} videos`, '/content/mediaIds'));
  for (const [index, file] of files.entries()) {
    const pointer = `/content/mediaIds/${index}`;
    const limit = limitOf(file, limits);
    if (file.bytes > (limit?.bytes ?? 0)) found.push(error('file_too_large', 'A file is too large', pointer));
    if (!content.altTexts?.[file.id])
      found.push({ ...error('alt_text_missing', 'No alt text', pointer), severity: 'WARNING' });
  }
  for (const { name, rule, message } of wrongOptions(db, content, platform))
    found.push(error(rule, message, `/content/options/${platform}/${name}`));
  return found;
}

function limitOf({ kind }: Media, { images, videos, documents }: Account['limits']) {
  if (kind === 'DOCUMENT') return documents;
  return kind === 'VIDEO' ? videos : images;
}

/** Of a platform's options what is needed and missing, too long, or asked by nobody. */
function wrongOptions(db: Db, content: CampaignRequest['content'], slug: string) {
  const asked = db.platforms.find((each) => each.slug === slug)?.options ?? [];
  const said = content.options?.[slug] ?? {};
  const wrong = asked.flatMap(({ name, label, required, shape, max = 0 }) => {
    const value = said[name] ?? '';
    if (required && value === '') return [{ name, rule: 'option.missing', message: `${label} is needed.` }];
    const over = shape === 'LINE' ? [...value].length - max : 0;
    const message = `${label} is ${over} over the ${max} characters that are taken.`;
    return over > 0 ? [{ name, rule: 'option.wrong', message }] : [];
  });
  const unknown = Object.keys(said).filter((name) => !asked.some((each) => each.name === name));
  const message = 'There is no such setting here. Remove it.';
  return [...wrong, ...unknown.map((name) => ({ name, rule: 'option.unknown', message }))];
}

function grouped(all: readonly One[]): CheckFinding[] {
  const groups = new Map<string, CheckFinding>();
  for (const { accountId, ...finding } of all) {
    const key = `${finding.platform} ${finding.rule} ${finding.message}`;
    const group = groups.get(key) ?? { ...finding, count: 0, accountIds: [] };
    if (!group.accountIds.includes(accountId)) group.accountIds.push(accountId);
    groups.set(key, { ...group, count: group.accountIds.length });
  }
  return [...groups.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
}

function counters(
  db: Db,
  { content }: CampaignRequest,
  accounts: readonly Account[],
): CampaignCheck['counters'] {
  const chosen = db.platforms.filter((platform) =>
    accounts.some((account) => account.platform === platform.slug),
  );
  const counter = ({ slug, limits: { text } }: Platform) => ({
    platform: slug,
    used: length(content.text, text.urlCost),
    max: text.max,
    unit: text.unit,
    accounts: accounts.filter((account) => account.platform === slug).length,
  });
  return chosen.map(counter).sort((a, b) => a.max - a.used - (b.max - b.used));
}

function length(text: string, urlCost: number | undefined): number {
  const plain = urlCost === undefined ? text : text.replaceAll(/https?:\/\/\S+/g, 'x'.repeat(urlCost));
  return [...plain].length;
}
