import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import type { PersonId } from './ids.ts';
import type { Sat } from './satSchema.ts';

/** `seats`: who sits where. Whoever has no seat is left out. */
export function satOnSeats(
  { together, seed, ahead }: Pick<GroupProposal, 'together' | 'seed' | 'ahead'>,
  seats: Readonly<Record<PersonId, EntryId>>,
): Sat {
  const seatOf = new Map(Object.entries(seats).map(([seat, person]) => [person, seat as PersonId]));
  return {
    before: together.flatMap(({ people: [a, b], times, ago }): Sat['before'] => {
      const [one, other] = [seatOf.get(a), seatOf.get(b)];
      return one === undefined || other === undefined ? [] : [[one, other, times, ago]];
    }),
    seed,
    ahead: ahead.length,
  };
}
