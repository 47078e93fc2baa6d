import type { SatTogether } from '#shared/group/rotation/sitTogether.ts';
import type { PersonId } from './ids.ts';
import type { Sat } from './satSchema.ts';

/** Without people who are not there any more. */
export const satAmong = (sat: Sat, here: ReadonlySet<PersonId>): Sat => ({
  ...sat,
  before: sat.before.filter(([a, b]) => here.has(a) && here.has(b)),
});

export const satTogetherOf = ({ before }: Sat): SatTogether[] =>
  before.map(([a, b, times, ago]) => ({ people: [a, b], times, ago }));
