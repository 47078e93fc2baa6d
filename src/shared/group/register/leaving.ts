import { dropEntry, setFields, type Change } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { personOf, type Register } from './register.ts';

/** Every entry that somebody is known under: merged records are one person. */
export const recordsOfPerson = (register: Register, person: EntryId): ReadonlySet<EntryId> => {
  const who = personOf(register, person)?.id ?? person;
  return new Set([who, ...[...register.person.keys()].filter((id) => personOf(register, id)?.id === who)]);
};

/**
 * What takes somebody out of the register: their name, their time in groups, their seal, and the commitments that were
 * theirs. Who held which role, and how often, stays counted under an id that is nobody's.
 */
export function withoutTheirEntries(register: Register, person: EntryId): readonly Change[] {
  const records = recordsOfPerson(register, person);
  const commitments = [...register.commitment.values()].filter(
    (one) => one.person !== null && records.has(one.person),
  );
  const ids = new Set(commitments.map(({ id }) => id));
  return [
    ...[...records].flatMap((id) => [...dropEntry('person', id), ...dropEntry('seal', id)]),
    ...[...register.member.values()]
      .filter((member) => records.has(member.person))
      .flatMap(({ id }) => dropEntry('member', id)),
    ...commitments.flatMap(({ id }) => dropEntry('commitment', id)),
    // What they parked is the group's: it stays, without the name.
    ...[...register.topic.values()]
      .filter(({ owner }) => owner !== null && records.has(owner))
      .flatMap(({ id }) => setFields('topic', id, { owner: null })),
    ...[...register.review.values()]
      .filter(({ commitment }) => ids.has(commitment))
      .flatMap(({ id }) => dropEntry('review', id)),
  ];
}
