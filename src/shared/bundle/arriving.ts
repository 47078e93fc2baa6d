import { numberNamesakes, sameNameKey } from '#shared/group/numberNamesakes.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { personOf, registerOf, type Register } from '#shared/group/register/register.ts';
import type { WallTime } from '#shared/time.ts';
import type { Format } from '#shared/format/schema.ts';
import { MOST_OWN_FORMATS, MOST_PROMPT_SETS } from '#shared/limits.ts';
import { keepOf, type Keep, type KeepFile, type KeptField, type KeptSession } from './keep.ts';
import { fieldKey, mergeKeeps, sessionText } from './merge.ts';
import { nameOfFormat, ownTextsArriving, type OwnTexts, type TextsArriving } from './ownTexts.ts';
import { othersOf, type Version } from './versions.ts';

/** Somebody who comes along, and whoever here is called the same: one person or two? */
export interface Namesake {
  readonly person: EntryId;
  readonly name: string;
  readonly here: readonly {
    readonly person: EntryId;
    readonly name: string;
    readonly groups: readonly string[];
  }[];
}

/** What taking a file in would do, counted: what somebody sees before they say yes. */
export interface Arriving {
  /** When it was made. */
  readonly made: WallTime;
  readonly groups: readonly { readonly name: string; readonly known: boolean }[];
  readonly newPeople: readonly string[];
  readonly newEntries: Readonly<Record<EntryKind, number>>;
  readonly newRecords: number;
  readonly newLines: number;
  /** Formats and prompt sets of one's own that are not here yet, under the names that they get. */
  readonly newFormats: readonly string[];
  readonly newPrompts: readonly string[];
  /** Fields that say something else afterwards. */
  readonly changed: number;
  /** Fields that were changed on both computers: to be asked about afterwards. */
  readonly questions: number;
  /** Who are here still and were removed there: everything of theirs goes for good. */
  readonly removedPeople: readonly string[];
  /** Entries and sessions beside them that are here still and were removed there. */
  readonly removed: number;
  /** Records whose time is over. */
  readonly expired: number;
  readonly namesakes: readonly Namesake[];
}

/** Why a file is not taken in, whatever is in it. */
export type WhyNotArriving =
  /** The group was removed here: what is removed stays so. */
  | 'groupRemoved'
  /** There is no room for that many formats or prompt sets of one's own. */
  | 'textsFull'
  /** All of it is here already. */
  | 'nothingNew';

export interface Arrival {
  readonly before: Keep;
  readonly after: Keep;
  /** Formats and prompt sets of one's own that come along. */
  readonly texts: OwnTexts;
  readonly arriving: Arriving;
}

/** Of what is here, that which a file could change: the rest is left alone, and need not be compared. */
const touchedBy = (here: Keep, there: Keep): Keep => {
  const sessions = new Set(there.sessions.map(({ session }) => session));
  const gone = new Set(there.goneEntries.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  const removed = new Set(there.goneSessions.map(({ session }) => session));
  return {
    ...here,
    sessions: here.sessions.filter(
      ({ session, record }) =>
        sessions.has(session) ||
        removed.has(session) ||
        record.people.some(({ person }) => person !== null && gone.has(person)),
    ),
  };
};

/** What would have to be written; marks alone are nothing that anybody would see. */
const textOf = ({ fields, sessions }: Keep): string => JSON.stringify([fields, sessions.map(sessionText)]);

/** What somebody sealed here with a word of their own does not come back in plain words. */
const withoutSealed = (here: Keep, there: KeptSession): KeptSession => {
  const lines = here.sessions.find(({ session }) => session === there.session)?.lines ?? [];
  const sealed = new Set(lines.flatMap(({ line }) => (line.sealed ? line.owners : [])));
  return {
    ...there,
    lines: there.lines.filter(
      ({ line }) => line.shown === 'group' || !line.owners.some((place) => sealed.has(place)),
    ),
  };
};

/** What is here: what is kept of groups, formats and prompt sets of one's own, and the formats that the app brings along. */
export interface Here {
  readonly keep: Keep;
  readonly texts: OwnTexts;
  readonly shipped: readonly Format[];
}

/** The usual format of a group under the id that the format has here. */
const formatAsHere = (field: KeptField, ids: TextsArriving['formatIds']): KeptField => {
  const called = (version: Version): Version => ({
    ...version,
    value: ids.get(String(version.value)) ?? version.value,
  });
  const [standing, ...others] = field.versions;
  return field.kind === 'group' && field.field === 'format'
    ? { ...field, versions: [called(standing), ...others.map(called)] }
    : field;
};

/** What comes of taking a file in. `now`: records that would go by themselves by then stay out. */
export function arrivalOf(
  { keep: all, texts: own, shipped }: Here,
  file: KeepFile,
  sent: OwnTexts,
  now: WallTime,
): Arrival | WhyNotArriving {
  if (file.group !== null && all.goneEntries.some(({ kind, id }) => kind === 'group' && id === file.group))
    return 'groupRemoved';
  const isOver = (until: WallTime | null): boolean => until !== null && until <= now;
  const texts = ownTextsArriving(own, sent, shipped);
  const there: Keep = {
    ...keepOf(file),
    fields: file.fields.map((field) => formatAsHere(field, texts.formatIds)),
    sessions: file.sessions
      .filter(({ keptUntil }) => !isOver(keptUntil))
      .map((kept) => withoutSealed(all, kept)),
  };
  const before = mergeKeeps(touchedBy(all, there), {
    fields: [],
    sessions: [],
    goneEntries: [],
    goneSessions: [],
  });
  const after = mergeKeeps(before, there);
  if (
    own.formats.length + texts.formats.length > MOST_OWN_FORMATS ||
    own.prompts.length + texts.prompts.length > MOST_PROMPT_SETS
  )
    return 'textsFull';
  if (textOf(before) === textOf(after) && texts.formats.length + texts.prompts.length === 0)
    return 'nothingNew';
  const expired = file.sessions.length - there.sessions.length;
  const arriving = {
    ...compared(before, after, file, expired),
    newFormats: texts.formats.map(nameOfFormat),
    newPrompts: texts.prompts.map(({ name }) => name),
  };
  return { before, after, texts, arriving };
}

const standing = ({ fields }: Keep): Register =>
  registerOf(fields.map(({ kind, id, field, versions }) => ({ kind, id, field, value: versions[0].value })));

function compared(
  before: Keep,
  after: Keep,
  file: KeepFile,
  expired: number,
): Omit<Arriving, 'newFormats' | 'newPrompts'> {
  const [here, then] = [standing(before), standing(after)];
  const fresh = (kind: EntryKind): number =>
    [...then[kind].keys()].filter((id) => !here[kind].has(id)).length;
  const old = new Map(before.fields.map((field) => [fieldKey(field), field]));
  const known = after.fields.flatMap((field) => {
    const was = old.get(fieldKey(field));
    return was === undefined ? [] : [{ field, was }];
  });
  const linesOf = ({ sessions }: Keep): number => sessions.reduce((sum, { lines }) => sum + lines.length, 0);
  const entriesOf = ({ fields }: Keep): Set<string> => new Set(fields.map(({ kind, id }) => `${kind} ${id}`));
  const left = entriesOf(after);
  const sessionsLeft = new Set(after.sessions.map(({ session }) => session));
  const groupsOf = new Set(file.fields.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])));
  const removedPeople = [...here.person.values()].filter(
    ({ id, mergedInto }) => mergedInto === null && !then.person.has(id),
  );
  const newPeople = [...then.person.values()].filter(({ id }) => !here.person.has(id));
  return {
    made: file.made,
    groups: [...then.group.values()]
      .filter(({ id }) => groupsOf.has(id))
      .map(({ id, name }) => ({ name, known: here.group.has(id) })),
    newPeople: numberNamesakes(
      newPeople.filter(({ mergedInto }) => mergedInto === null).map(({ name }) => name),
    ),
    newEntries: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, fresh(kind)])) as Record<
      EntryKind,
      number
    >,
    newRecords:
      after.sessions.length - before.sessions.filter(({ session }) => sessionsLeft.has(session)).length,
    newLines: Math.max(0, linesOf(after) - linesOf(before)),
    changed: known.filter(
      ({ field, was }) => JSON.stringify(field.versions[0].value) !== JSON.stringify(was.versions[0].value),
    ).length,
    questions: after.fields.filter((field) => {
      const was = old.get(fieldKey(field));
      return isAsked(field.field) && othersOf(field).length > (was === undefined ? 0 : othersOf(was).length);
    }).length,
    removedPeople: numberNamesakes(removedPeople.map(({ name }) => name)),
    removed:
      [...entriesOf(before)].filter((entry) => !left.has(entry)).length -
      removedPeople.length +
      before.sessions.filter(({ session }) => !sessionsLeft.has(session)).length,
    expired,
    namesakes: namesakesOf(newPeople, here, then),
  };
}

/**
 * How often a date was changed is counted, and when something goes by itself is reckoned: neither is chosen. Whether a
 * line is released is its owner's alone to say: what they said last stands.
 */
const NOT_ASKED: ReadonlySet<string> = new Set(['sequence', 'until', 'released']);
/** Whether somebody is asked about a field that two changed. */
export const isAsked = (field: string): boolean => !NOT_ASKED.has(field);

function namesakesOf(
  arrived: readonly { readonly id: EntryId; readonly name: string; readonly mergedInto: EntryId | null }[],
  here: Register,
  then: Register,
): Namesake[] {
  const groupsOf = (person: EntryId): string[] => [
    ...new Set(
      [...here.member.values()].flatMap((member) =>
        personOf(here, member.person)?.id === person ? (here.group.get(member.group)?.name ?? []) : [],
      ),
    ),
  ];
  return arrived.flatMap(({ id, name, mergedInto }) => {
    if (mergedInto !== null || personOf(then, id)?.id !== id) return [];
    const same = [...here.person.values()].filter(
      (person) => person.mergedInto === null && sameNameKey(person.name) === sameNameKey(name),
    );
    return same.length === 0
      ? []
      : [
          {
            person: id,
            name,
            here: same.map((one) => ({ person: one.id, name: one.name, groups: groupsOf(one.id) })),
          },
        ];
  });
}
