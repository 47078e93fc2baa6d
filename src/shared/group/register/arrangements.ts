import { ARRANGEMENT_MONTHS } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Rotation } from '#shared/group/rotation/rotation.ts';
import { addMonths, type Day } from './day.ts';
import { ARRANGED, dropEntry, type Arranged, type Change, type EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { personOf, type Register } from './register.ts';

/**
 * What a group arranged about its people: who never takes a role, who would rather, and who is not put together with
 * whom. It says no reason, for that may be what nobody should read.
 */
export type Arrangement = EntryOf<'arrangement'>;
type Known = Pick<Register, 'arrangement' | 'person'> & Register;

/** The day on which something that is arranged, or said anew, goes by itself. */
export const arrangementUntil = (level: Level, on: Day): Day => addMonths(on, ARRANGEMENT_MONTHS[level]);

/** What takes arrangements away whose time is over. */
export const expiredArrangements = (register: Pick<Register, 'arrangement'>, today: Day): Change[] =>
  [...register.arrangement.values()].flatMap(({ id, until }) =>
    until < today ? dropEntry('arrangement', id) : [],
  );

/** Two of them are about the same: the same person, with the same role or other person; of two people, either way round. */
export function isAboutTheSame(
  register: Register,
  a: Pick<Arrangement, 'group' | 'person' | 'role' | 'other'>,
  b: Pick<Arrangement, 'group' | 'person' | 'role' | 'other'>,
): boolean {
  const who = (id: EntryId | null): EntryId | null =>
    id === null ? null : (personOf(register, id)?.id ?? id);
  if (a.group !== b.group || a.role !== b.role) return false;
  const [aPerson, aOther, bPerson, bOther] = [who(a.person), who(a.other), who(b.person), who(b.other)];
  return (
    (aPerson === bPerson && aOther === bOther) ||
    (a.role === null && aPerson === bOther && aOther === bPerson)
  );
}

const strictness = ({ says }: Arrangement): number => ARRANGED.indexOf(says);

/**
 * What is arranged in a group now, each person under the record that stands for them. Where two facilitators arranged
 * different things about the same, the stricter one holds; what is about one person twice, since two records became
 * one, is nothing.
 */
export function arrangementsOf(register: Known, group: EntryId, today: Day): Arrangement[] {
  const found: Arrangement[] = [];
  const all = [...register.arrangement.values()]
    .filter((one) => one.group === group && one.until >= today)
    .toSorted((a, b) => strictness(a) - strictness(b) || (a.until < b.until ? 1 : -1));
  for (const one of all) {
    const person = personOf(register, one.person);
    const other = one.other === null ? null : personOf(register, one.other);
    if (person === null || (one.other !== null && other === null) || person.id === other?.id) continue;
    if (found.some((before) => isAboutTheSame(register, before, one))) continue;
    found.push({ ...one, person: person.id, other: other?.id ?? null });
  }
  return found.toSorted((a, b) =>
    a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1,
  );
}

/** The same as the rotation takes it. */
export function rolesArranged(
  arrangements: readonly Arrangement[],
): Pick<Rotation, 'exclude' | 'prefer' | 'avoid'> {
  const saying = (says: Arranged) =>
    arrangements.flatMap((one) =>
      one.role !== null && one.says === says ? [[one.role, one.person] as const] : [],
    );
  return { exclude: saying('never'), prefer: saying('rather'), avoid: saying('ratherNot') };
}
