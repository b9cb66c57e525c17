export type Passwords = { old: string; fresh: string; again: string };
export type PasswordErrors = Partial<Record<keyof Passwords, 'missing' | 'short' | 'same' | 'differs'>>;

/** As the server will see it: `new` takes at least this many characters (openapi.json, PasswordChange). */
const SHORTEST = 12;

/** What can be seen before asking the server. */
export function passwordErrors({ old, fresh, again }: Passwords): PasswordErrors {
  if (old === '') return { old: 'missing' };
  if (fresh.length < SHORTEST) return { fresh: 'short' };
  if (fresh === old) return { fresh: 'same' };
  return fresh === again ? {} : { again: 'differs' };
}
