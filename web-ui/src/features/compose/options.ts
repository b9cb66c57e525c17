import type { CheckFinding, Content, Platform, PlatformOption } from '../../api/types.ts';

/** What posts say besides text and files: by platform, then by the option's name. */
export type Options = NonNullable<Content['options']>;

/** One question; of several platforms at once where they ask it alike. */
export type OptionField = {
  key: string;
  option: PlatformOption;
  /** The chosen platforms that ask it. */
  platforms: readonly string[];
  /** Those of them without it nothing goes out to. */
  needed: readonly string[];
  /** Everybody a new value is written for: also those that were chosen before. */
  reaches: readonly string[];
  value: string;
};

type Profile = Pick<Platform, 'slug' | 'options'>;
type Said = { options: Options; apart: ReadonlySet<string> };

/**
 * The questions of the chosen platforms. The same name and shape is asked once, unless its name is said apart; what was
 * said then holds for a platform that is chosen later, too.
 */
export function fieldsOf(
  profiles: readonly Profile[],
  chosen: ReadonlySet<string>,
  { options, apart }: Said,
): OptionField[] {
  const asked = profiles
    .filter(({ slug }) => chosen.has(slug) || options[slug])
    .flatMap(({ slug, options: own }) => own.map((option) => ({ slug, option })));
  const alike = Map.groupBy(asked, ({ slug, option }) =>
    keyOf(option, apart.has(option.name) ? slug : undefined),
  );
  return [...alike].flatMap(([key, all]) => {
    const own = all.filter(({ slug }) => chosen.has(slug));
    const [first] = own;
    if (!first) return [];
    const { name } = first.option;
    return {
      key,
      option: first.option,
      platforms: own.map(({ slug }) => slug),
      needed: own.filter(({ option }) => option.required).map(({ slug }) => slug),
      reaches: all.map(({ slug }) => slug),
      value: own.map(({ slug }) => options[slug]?.[name] ?? '').find((value) => value !== '') ?? '',
    };
  });
}

const keyOf = ({ name, shape, max, longest, values }: PlatformOption, slug: string | undefined): string =>
  JSON.stringify([name, shape, max, longest, values.map(({ value }) => value), slug]);

/** The options with what a question says written to all who ask it. Nothing blank is said. */
export function filledOf(options: Options, fields: readonly OptionField[]): Options {
  const filled = new Map(Object.entries(options).map(([slug, own]) => [slug, { ...own }]));
  for (const { option, platforms, value } of fields) {
    for (const slug of platforms) filled.set(slug, { ...filled.get(slug), [option.name]: value });
  }
  const said = [...filled].map(([slug, own]) => [slug, Object.fromEntries(spoken(own))] as const);
  return Object.fromEntries(said.filter(([, own]) => Object.keys(own).length > 0));
}

const spoken = (own: Readonly<Record<string, string>>) =>
  Object.entries(own).filter(([, value]) => value.trim() !== '');

/** The options after somebody has said `value`; nothing said is no entry. */
export function saidOf(options: Options, name: string, platforms: readonly string[], value: string): Options {
  const own = platforms.map((slug) => {
    const { [name]: _, ...others } = options[slug] ?? {};
    return [slug, value === '' ? others : { ...others, [name]: value }] as const;
  });
  return { ...options, ...Object.fromEntries(own) };
}

/** Names under which platforms were told different things. */
export function apartIn(options: Options): ReadonlySet<string> {
  const said = Object.values(options).flatMap(spoken);
  const values = Map.groupBy(said, ([name]) => name);
  const differ = [...values].filter(([, all]) => new Set(all.map(([, value]) => value)).size > 1);
  return new Set(differ.map(([name]) => name));
}

/** What was said to a chosen platform that does not ask it any more. */
export function straysIn(profiles: readonly Profile[], chosen: ReadonlySet<string>, options: Options) {
  return profiles
    .filter(({ slug }) => chosen.has(slug))
    .flatMap(({ slug, options: asked }) =>
      spoken(options[slug] ?? {})
        .filter(([name]) => !asked.some((each) => each.name === name))
        .map(([name, value]) => ({ slug, name, value })),
    );
}

/** Where the check points to for an option of a platform. */
const pointerOf = (slug: string, name: string): string => `/content/options/${slug}/${name}`;

/** What the check says of a question, each sentence once. */
export function problemsOf(
  { option, platforms }: Pick<OptionField, 'option' | 'platforms'>,
  findings: readonly CheckFinding[],
): string[] {
  const pointers = platforms.map((slug) => pointerOf(slug, option.name));
  const found = findings.filter(({ pointer }) => pointers.includes(pointer ?? ''));
  return [...new Set(found.map(({ message }) => message))];
}
