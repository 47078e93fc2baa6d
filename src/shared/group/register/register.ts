import { z } from '#shared/schema.ts';
import type { Day } from './day.ts';
import { ENTRY_FIELDS, ENTRY_KINDS, type Change, type EntryKind, type EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';

type Entries<K extends EntryKind> = ReadonlyMap<EntryId, EntryOf<K>>;

/** Everything that is remembered between sessions, by kind and id. */
export type Register = { readonly [K in EntryKind]: Entries<K> };

const schemas: { readonly [K in EntryKind]: z.ZodType } = {
  person: z.object(ENTRY_FIELDS.person),
  group: z.object(ENTRY_FIELDS.group),
  member: z.object(ENTRY_FIELDS.member),
  meeting: z.object(ENTRY_FIELDS.meeting),
  agreement: z.object(ENTRY_FIELDS.agreement),
  session: z.object(ENTRY_FIELDS.session),
};

/** One field of an entry, as it is stored. */
export type StoredField = Change;

/**
 * The register from its fields, in any order. An entry that lacks a field, or has one that this build cannot read, is
 * left out; what is stored of it stays.
 */
export function registerOf(fields: Iterable<StoredField>): Register {
  const raw = new Map<EntryKind, Map<EntryId, Record<string, unknown>>>(
    ENTRY_KINDS.map((kind) => [kind, new Map()]),
  );
  for (const { kind, id, field, value } of fields) {
    const entries = raw.get(kind);
    if (!entries) continue;
    entries.set(id, { ...entries.get(id), [field]: value });
  }
  const read = <K extends EntryKind>(kind: K): Entries<K> => {
    const whole = new Map<EntryId, EntryOf<K>>();
    for (const [id, given] of raw.get(kind) ?? []) {
      const parsed = schemas[kind].safeParse(given);
      if (parsed.success) whole.set(id, { id, ...(parsed.data as object) } as EntryOf<K>);
    }
    return whole;
  };
  return {
    person: read('person'),
    group: read('group'),
    member: read('member'),
    meeting: read('meeting'),
    agreement: read('agreement'),
    session: read('session'),
  };
}

/** What sets every field that `changes` touches back to what it is in `register`. */
export const reverse = (register: Register, changes: readonly Change[]): Change[] =>
  changes
    .map(({ kind, id, field }) => {
      const entry: Readonly<Record<string, unknown>> | undefined = register[kind].get(id);
      return { kind, id, field, value: entry?.[field] };
    })
    .toReversed();

/** The person a record stands for: itself, or whoever it was found to be. Two that point at each other stay apart. */
export function personOf(register: Register, id: EntryId): EntryOf<'person'> | null {
  const seen = new Set<EntryId>();
  let person = register.person.get(id);
  while (person?.mergedInto != null && !seen.has(person.id)) {
    seen.add(person.id);
    const next = register.person.get(person.mergedInto);
    if (next === undefined || seen.has(next.id)) break;
    person = next;
  }
  return person ?? null;
}

/** Somebody of a group: the person, and their time in it. */
export interface MemberNow {
  readonly member: EntryId;
  readonly person: EntryId;
  readonly name: string;
  readonly joined: Day;
  readonly guest: boolean;
}

/** Who is in a group now, as they sit in the room; a person once, whatever records there are of them. */
export function membersNow(register: Register, group: EntryOf<'group'>): MemberNow[] {
  const found = new Map<EntryId, MemberNow>();
  for (const { id, group: of, person, joined, left, guest } of register.member.values()) {
    if (of !== group.id || left !== null) continue;
    const who = personOf(register, person);
    if (who === null) continue;
    const before = found.get(who.id);
    const earlier = before !== undefined && before.joined < joined ? before.joined : joined;
    found.set(who.id, {
      member: before?.member ?? id,
      person: who.id,
      name: who.name,
      joined: earlier,
      guest,
    });
  }
  const seat = ({ person }: MemberNow): number => {
    const place = group.seats.findIndex((each) => personOf(register, each)?.id === person);
    return place < 0 ? group.seats.length : place;
  };
  return [...found.values()].toSorted((a, b) => seat(a) - seat(b));
}

/** The versions of a group's working agreement, the one that stands last. */
export const agreementsOf = (register: Register, group: EntryId): EntryOf<'agreement'>[] =>
  [...register.agreement.values()]
    .filter((agreement) => agreement.group === group)
    // Of one day the one that was written later stands; entries come as they were first written.
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
