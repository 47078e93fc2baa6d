import { membersNow, type MemberNow, type Register } from './register.ts';
import type { EntryOf } from './entries.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** A group as its page shows it. */
export interface GroupView extends Omit<EntryOf<'group'>, 'seats'> {
  /** As they sit in the room, guests among them. */
  readonly people: readonly MemberNow[];
  /** By day, cancelled ones too. */
  readonly meetings: readonly Meeting[];
}

/** Somebody who may be meant by a name, and the groups they are in. */
export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** Groups by name, and everybody who is known. */
export interface RegisterView {
  readonly groups: readonly GroupView[];
  readonly people: readonly KnownPerson[];
}

export function viewOfRegister(register: Register): RegisterView {
  const groups = [...register.group.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .map(({ seats, ...group }): GroupView => ({
      ...group,
      people: membersNow(register, { ...group, seats }),
      meetings: [...register.meeting.values()]
        .filter((meeting) => meeting.group === group.id)
        .toSorted((a, b) => (a.day + a.begins < b.day + b.begins ? -1 : 1))
        .map(({ group: _, ...meeting }) => meeting),
    }));
  const people = [...register.person.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name }) => ({
      person: id,
      name,
      groups: groups
        .filter((group) => group.people.some(({ person }) => person === id))
        .map((group) => group.name),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
  return { groups, people };
}
