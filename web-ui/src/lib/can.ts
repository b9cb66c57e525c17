/** May I? `undefined` is yes; otherwise the reason, as a key of `common:can`. The server has the last word. */
export type Role = 'ADMIN' | 'PUBLISHER' | 'EDITOR' | 'VIEWER';
export type Refusal = 'schedule' | 'connect';

const publishes = (role: Role): boolean => role === 'ADMIN' || role === 'PUBLISHER';

export const refusedSchedule = (role: Role): Refusal | undefined =>
  publishes(role) ? undefined : 'schedule';
export const refusedConnect = (role: Role): Refusal | undefined => (publishes(role) ? undefined : 'connect');
