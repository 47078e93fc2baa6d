import { z } from '#shared/schema.ts';
import { ARRANGED_ROLES } from '#shared/group/register/entries.ts';
import { companyArranged, type Arrangement, type Two } from '#shared/group/register/arrangements.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Company } from '#shared/group/company.ts';
import { PersonIdSchema, type PersonId } from './ids.ts';

const TwoSchema = z.tuple([PersonIdSchema, PersonIdSchema]);

/** What a group arranged about who takes what and who is with whom, on the seats of one session. */
export const ArrangedSchema = z.strictObject({
  /** Who never takes which role, or a slot (`presenter`). */
  excluded: z.array(z.tuple([z.enum(ARRANGED_ROLES), PersonIdSchema])).max(400),
  never: z.array(TwoSchema).max(400),
  rather: z.array(TwoSchema).max(400),
  ratherNot: z.array(TwoSchema).max(400),
});
export type ArrangedHere = z.infer<typeof ArrangedSchema>;

export const NOTHING_ARRANGED: ArrangedHere = { excluded: [], never: [], rather: [], ratherNot: [] };

/** `seats`: who sits where. Whoever has no seat is left out; undefined where nothing is left. */
export function arrangedOnSeats(
  arrangements: readonly Arrangement[],
  seats: Readonly<Record<PersonId, EntryId>>,
): ArrangedHere | undefined {
  const seatOf = new Map(Object.entries(seats).map(([seat, person]) => [person, seat as PersonId]));
  const two = (pairs: readonly Two[]): [PersonId, PersonId][] =>
    pairs.flatMap(([a, b]) => {
      const [one, other] = [seatOf.get(a), seatOf.get(b)];
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
  const company = companyArranged(arrangements);
  const here: ArrangedHere = {
    excluded: arrangements.flatMap(({ role, person, says }): ArrangedHere['excluded'] => {
      const seat = seatOf.get(person);
      return role === null || seat === undefined || says !== 'never' ? [] : [[role, seat]];
    }),
    never: two(company.never),
    rather: two(company.rather),
    ratherNot: two(company.ratherNot),
  };
  return Object.values(here).every((list) => list.length === 0) ? undefined : here;
}

/** Whether somebody never takes this role, or a slot (`presenter`). A second observer observes. */
export const isExcluded = (
  arranged: Pick<ArrangedHere, 'excluded'> | undefined,
  role: string,
  person: PersonId,
): boolean =>
  arranged?.excluded.some(
    ([not, who]) => who === person && not === (role === 'secondObserver' ? 'observer' : role),
  ) ?? false;

/** Without people who are not there any more. */
export function arrangedAmong(
  arranged: ArrangedHere | undefined,
  here: ReadonlySet<PersonId>,
): ArrangedHere | undefined {
  if (arranged === undefined) return undefined;
  const among = (pairs: ArrangedHere['never']) => pairs.filter((two) => two.every((one) => here.has(one)));
  return {
    excluded: arranged.excluded.filter(([, person]) => here.has(person)),
    never: among(arranged.never),
    rather: among(arranged.rather),
    ratherNot: among(arranged.ratherNot),
  };
}

export const companyOf = (arranged: ArrangedHere | undefined): Company => arranged ?? NOTHING_ARRANGED;
