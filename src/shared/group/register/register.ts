import { z } from '#shared/schema.ts';
import { namesIn } from '#shared/group/numberNamesakes.ts';
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
  topic: z.object(ENTRY_FIELDS.topic),
  commitment: z.object(ENTRY_FIELDS.commitment),
  review: z.object(ENTRY_FIELDS.review),
  seal: z.object(ENTRY_FIELDS.seal),
  release: z.object(ENTRY_FIELDS.release),
  reflection: z.object(ENTRY_FIELDS.reflection),
  story: z.object(ENTRY_FIELDS.story),
  arrangement: z.object(ENTRY_FIELDS.arrangement),
  programme: z.object(ENTRY_FIELDS.programme),
  background: z.object(ENTRY_FIELDS.background),
  pair: z.object(ENTRY_FIELDS.pair),
  pulse: z.object(ENTRY_FIELDS.pulse),
  learning: z.object(ENTRY_FIELDS.learning),
  sprint: z.object(ENTRY_FIELDS.sprint),
  win: z.object(ENTRY_FIELDS.win),
  lookBack: z.object(ENTRY_FIELDS.lookBack),
  guide: z.object(ENTRY_FIELDS.guide),
  question: z.object(ENTRY_FIELDS.question),
  term: z.object(ENTRY_FIELDS.term),
  flag: z.object(ENTRY_FIELDS.flag),
  ritual: z.object(ENTRY_FIELDS.ritual),
  signal: z.object(ENTRY_FIELDS.signal),
};

/** One field of an entry, as it is stored. */
export type StoredField = Change;

/** One entry, as it is stored: its fields by name, of which nobody has looked whether they are all there. */
export interface StoredEntry {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The register from its fields, in any order. */
export function registerOf(fields: Iterable<StoredField>): Register {
  const entries = new Map<string, StoredEntry & { readonly fields: Record<string, unknown> }>();
  for (const { kind, id, field, value } of fields) {
    const key = `${kind} ${id}`;
    let entry = entries.get(key);
    if (entry === undefined) entries.set(key, (entry = { kind, id, fields: {} }));
    entry.fields[field] = value;
  }
  return registerOfEntries(entries.values());
}

/**
 * The register from its entries. One that lacks a field, or has one that this build cannot read, is left out; what is
 * stored of it stays.
 */
export function registerOfEntries(entries: Iterable<StoredEntry>): Register {
  const whole = emptyRegister();
  for (const entry of entries) putEntry(whole, entry);
  return whole;
}

/** The register with some entries as they are stored now; one without fields is gone. */
export function withEntries(register: Register, entries: readonly StoredEntry[]): Register {
  const changed = new Set(entries.map(({ kind }) => kind));
  const whole = { ...register } as Mutable;
  const copy = <K extends EntryKind>(kind: K) => (whole[kind] = new Map(register[kind]) as Mutable[K]);
  for (const kind of changed) if (Object.hasOwn(whole, kind)) copy(kind);
  for (const entry of entries) putEntry(whole, entry);
  return whole;
}

type Mutable = { [K in EntryKind]: Map<EntryId, EntryOf<K>> };

const emptyRegister = (): Mutable =>
  Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, new Map()])) as unknown as Mutable;

function putEntry(register: Mutable, { kind, id, fields }: StoredEntry): void {
  // A kind of entry that a newer build made.
  if (!Object.hasOwn(register, kind)) return;
  const entries = register[kind] as unknown as Map<EntryId, EntryOf<EntryKind>>;
  const read = readFields(kind, fields);
  if (read !== null) entries.set(id, { id, ...read } as EntryOf<EntryKind>);
  else entries.delete(id);
}

/** Kinds of which there are ten thousand after some years. */
export const MANY: ReadonlySet<EntryKind> = new Set([
  'meeting',
  'session',
  'commitment',
  'review',
  'reflection',
]);

/** Of those in groups there are hundreds, and every start reads them. */
const LOOKED_AT_BY_TYPE: ReadonlySet<EntryKind> = new Set([...MANY, 'group', 'person', 'member']);

/** The fields of an entry; null where it lacks one, or has one that this build cannot read. */
function readFields(kind: EntryKind, fields: Readonly<Record<string, unknown>>): object | null {
  // What passes is nearly always what was checked when it was written: of many entries the types are looked at alone.
  if (LOOKED_AT_BY_TYPE.has(kind) && FIELDS[kind].every(([name, isOfType]) => isOfType(fields[name])))
    return fields;
  const parsed = schemas[kind].safeParse(fields);
  return parsed.success ? (parsed.data as object) : null;
}

const FIELDS = Object.fromEntries(
  ENTRY_KINDS.map((kind) => [
    kind,
    Object.entries(ENTRY_FIELDS[kind]).map(([name, schema]) => [name, typeCheckOf(schema)] as const),
  ]),
) as unknown as Readonly<
  Record<EntryKind, readonly (readonly [name: string, isOfType: (value: unknown) => boolean])[]>
>;

/** Looks whether a value is of the type that a field has; what a type alone does not tell is left to its schema. */
function typeCheckOf(schema: z.ZodType): (value: unknown) => boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = typeCheckOf(schema.unwrap() as z.ZodType);
    const none = schema instanceof z.ZodNullable ? null : undefined;
    return (value) => value === none || inner(value);
  }
  if (schema instanceof z.ZodEnum) {
    const options: readonly unknown[] = schema.options;
    return (value) => options.includes(value);
  }
  // A day is a string of a format: no kind of `ZodString`.
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return (value) => typeof value === 'number';
  if (schema instanceof z.ZodLiteral) {
    const { values } = schema;
    return (value) => values.has(value as never);
  }
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodArray) {
    const each = typeCheckOf(schema.element as z.ZodType);
    return (value) => Array.isArray(value) && value.every(each);
  }
  if (schema instanceof z.ZodRecord) {
    const each = typeCheckOf(schema.valueType as z.ZodType);
    return (value) => typeof value === 'object' && value !== null && Object.values(value).every(each);
  }
  return (value) => schema.safeParse(value).success;
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
export const membersNow = (register: Register, group: EntryOf<'group'>): MemberNow[] =>
  seated(register, group, ({ left }) => left === null);

/** Everybody who is in a group or ever was, in the order of their seats: who left keeps theirs. */
export const membersEver = (register: Register, group: EntryOf<'group'>): MemberNow[] =>
  seated(register, group, () => true);

/** How everybody who is or ever was in a group is called there: namesakes by a number that is theirs also when others left. */
export const calledIn = (register: Register, group: EntryOf<'group'>): ((person: EntryId) => string) =>
  namesIn(membersEver(register, group));

function seated(
  register: Register,
  group: EntryOf<'group'>,
  isMeant: (member: EntryOf<'member'>) => boolean,
): MemberNow[] {
  const found = new Map<EntryId, MemberNow>();
  for (const member of register.member.values()) {
    const { id, group: of, person, joined, guest } = member;
    if (of !== group.id || !isMeant(member)) continue;
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
  const seats = group.seats.map((each) => personOf(register, each)?.id);
  const seat = ({ person }: MemberNow): number => {
    const place = seats.indexOf(person);
    return place < 0 ? seats.length : place;
  };
  // Those who have no seat yet come last, in the order in which they joined.
  const joined = (a: MemberNow, b: MemberNow): number =>
    a.joined === b.joined ? 0 : a.joined < b.joined ? -1 : 1;
  return [...found.values()].toSorted((a, b) => seat(a) - seat(b) || joined(a, b));
}

/** The versions of a group's working agreement, the one that stands last. */
export const agreementsOf = (register: Register, group: EntryId): EntryOf<'agreement'>[] =>
  [...register.agreement.values()]
    .filter((agreement) => agreement.group === group)
    // Of one day the one that was written later stands; entries come as they were first written.
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
