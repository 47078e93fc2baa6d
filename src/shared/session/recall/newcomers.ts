import type { ActId, PersonId } from '../ids.ts';
import { isHere } from '../people/state.ts';
import type { SessionState } from '../state.ts';

/**
 * Who is here and was no member of the group when this commitment was written: guests, whoever joined later, and whoever
 * came to this session without being planned, of whom that is not known. They see nothing from before
 * (docs/domain/commitments.md), so while they are here it is not shown. What was written today is from before for nobody.
 */
export function notThereFor(
  { knew, people, waiting }: Pick<SessionState, 'knew' | 'people' | 'waiting'>,
  owner: PersonId,
  commitment: ActId,
): PersonId[] {
  if (knew === null || waiting[owner]?.includes(commitment) !== true) return [];
  const members = knew[commitment] ?? [];
  return people.flatMap(({ id }) =>
    id !== owner && isHere(people, id) && !members.includes(id) ? [id] : [],
  );
}
