import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import type { Joining } from '#shared/group/register/acts.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { KnownPerson } from '#shared/group/register/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { newEntryId } from './useRegister.ts';

/** Who is meant by a name: somebody known, or null for somebody new. */
export type Meant = EntryId | null;

/** A name that somebody wrote, and who may be meant by it. */
export interface NameAsked {
  readonly name: string;
  /** Known people of this name who are not in the group; empty: the name is new. */
  readonly known: readonly KnownPerson[];
}

/** Whom these names may mean; `present` are in the group already. */
export const whoIsMeant = (
  names: readonly string[],
  people: readonly KnownPerson[],
  present: readonly EntryId[],
): NameAsked[] =>
  names.map((name) => ({
    name,
    known: people.filter(
      (one) => !present.includes(one.person) && sameNameKey(one.name) === sameNameKey(name),
    ),
  }));

/** Who is taken to be meant until somebody chooses: the only one of this name, once. */
export function usuallyMeant(asked: readonly NameAsked[]): Meant[] {
  const taken = new Set<EntryId>();
  return asked.map(({ known }) => {
    const [one, ...others] = known;
    if (one === undefined || others.length > 0 || taken.has(one.person)) return null;
    taken.add(one.person);
    return one.person;
  });
}

/** Those who join, as they are told to the register. */
export const joiningOf = (asked: readonly NameAsked[], meant: readonly Meant[]): Joining[] =>
  asked.map(({ name }, i) => {
    const known = meant[i] ?? null;
    return { member: newEntryId(), person: known ?? newEntryId(), name: known === null ? name : null };
  });

/** Who of a session became whom of the group, by name; namesakes in the order they sat in. */
export function seatsOf(
  people: readonly { readonly person: PersonId; readonly name: string }[],
  asked: readonly NameAsked[],
  joining: readonly Joining[],
): Record<PersonId, EntryId> {
  const left = asked.map(({ name }, i) => ({ key: sameNameKey(name), person: joining[i]?.person }));
  const seats: Record<PersonId, EntryId> = {};
  for (const { person, name } of people) {
    const at = left.findIndex(({ key }) => key === sameNameKey(name));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found?.person !== undefined) seats[person] = found.person;
  }
  return seats;
}
