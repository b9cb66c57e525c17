type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
type Values = Readonly<Record<string, string | number>>;

/** Says one of the words; the keys are checked by the compiler. */
export type Say<T> = (key: WithoutPlural<Leaves<T>>, values?: Values) => string;

const plurals = new Intl.PluralRules('en');

/**
 * The words of one JSON in `en/`: `t('counted', { count: 3 })` takes `counted_other`, and `{{count}}` in it
 * becomes 3. One JSON per feature, loaded with it.
 */
export function useWords<T extends object>(words: T): Say<T> {
  return (key, values = {}) => fill(find(words, key, values), values);
}

function find(words: object, key: string, { count }: Values): string {
  const form = typeof count === 'number' ? at(words, `${key}_${plurals.select(count)}`) : undefined;
  return form ?? at(words, key) ?? key;
}

function at(words: object, key: string): string | undefined {
  let node: unknown = words;
  for (const step of key.split('.')) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
  }
  return typeof node === 'string' ? node : undefined;
}

const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
