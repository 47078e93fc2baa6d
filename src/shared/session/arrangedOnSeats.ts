import type { Arrangement } from '#shared/group/register/arrangements.ts';
import { companyArranged } from '#shared/group/register/companyArranged.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { ArrangedHere } from './arrangedSchema.ts';
import type { PersonId } from './ids.ts';

/** Two people, by their entries. */
type Two = readonly [EntryId, EntryId];

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
