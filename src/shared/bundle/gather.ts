import { heldBack } from '#shared/group/learning/notes.ts';
import { namesIn } from '#shared/group/numberNamesakes.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Day } from '#shared/group/register/day.ts';
import { membersEver, membersNow, personOf, type Register } from '#shared/group/register/register.ts';
import { LINE_KINDS, type LineKind } from '#shared/records/lineKinds.ts';
import { BELONGS, NAMES, type Belongs } from './belongs.ts';
import type { Keep, KeptLine, KeptSession } from './keep.ts';
import { nameOfFormat, NO_OWN_TEXTS, type OwnTexts } from './ownTexts.ts';

/** What of somebody's own stays here unless they add it. */
export interface OwnBehind {
  readonly person: EntryId;
  readonly name: string;
  /** Lines that are theirs alone; what the register knows of them goes, or stays, with them. */
  readonly count: number;
  /** They add it. */
  readonly added: boolean;
}

/** What leaves, counted, and whose: what somebody sees before they say yes. */
export interface Leaving {
  /** The names of the groups. */
  readonly groups: readonly string[];
  readonly people: readonly string[];
  /** How many entries of each kind. */
  readonly entries: Readonly<Record<EntryKind, number>>;
  /** Records of closed sessions. */
  readonly records: number;
  readonly lines: Readonly<Record<LineKind, number>>;
  /** Own lines and entries that were added by their owners. */
  readonly own: number;
  readonly behind: readonly OwnBehind[];
  /** Formats and prompt sets of one's own, by name. */
  readonly formats: readonly string[];
  readonly prompts: readonly string[];
  /** Names of those whose lines are sealed with a word of their own: these stay whatever is added. */
  readonly sealed: readonly string[];
}

export interface Gathered {
  readonly keep: Keep;
  readonly texts: OwnTexts;
  readonly leaving: Leaving;
}

/** The lines that go, numbered as if there were no others: a gap would tell of a line that stayed. */
const countedAnew = (lines: readonly KeptLine[], goes: (line: KeptLine) => boolean): KeptLine[] =>
  lines.filter(goes).map(({ line }, i) => ({ n: i + 1, line }));

/**
 * Takes of all that is kept what goes with one group, its usual format and its set of prompts with it if they are of one's own; null: with
 * all of them, and all `texts` with them. `adding`: whoever
 * adds what is theirs alone. `today`: learning notes that are held back on it stay.
 */
export function gather(
  all: Keep,
  texts: OwnTexts,
  register: Register,
  {
    group,
    adding,
    today,
  }: { readonly group: EntryId | null; readonly adding: ReadonlySet<EntryId>; readonly today: Day },
): Gathered {
  const isOf = (of: EntryId | null): boolean => group === null || of === group;
  const who = (id: EntryId): EntryId => personOf(register, id)?.id ?? id;
  const mayGo = (owner: EntryId | null): boolean => owner === null || adding.has(who(owner));
  const held = heldBack(register, today);
  const chosen = new Set<string>();
  const named = new Set<EntryId>();
  const own = new Map<EntryId, number>();
  const sealing = new Set<EntryId>();
  const countOwn = (person: EntryId): void => void own.set(person, (own.get(person) ?? 0) + 1);
  for (const kind of ENTRY_KINDS)
    for (const entry of register[kind].values()) {
      const belongs = (BELONGS[kind] as (entry: unknown) => Belongs | null)(entry);
      if (belongs === null || !isOf(belongs.group)) continue;
      if (!mayGo(belongs.owner) || (kind === 'learning' && held.has(entry.id))) continue;
      chosen.add(`${kind} ${entry.id}`);
      for (const person of (NAMES[kind] as (entry: unknown) => readonly EntryId[])(entry)) named.add(person);
    }

  const sessions = all.sessions
    .filter(({ record }) => isOf(record.group))
    .map((kept): KeptSession => {
      const ownersOf = (places: readonly number[]): EntryId[] =>
        places.flatMap((place) => {
          const person = kept.record.people[place]?.person ?? null;
          return person === null ? [] : [who(person)];
        });
      return {
        ...kept,
        lines: countedAnew(kept.lines, ({ line }) => {
          if (line.shown === 'group') return true;
          const owners = ownersOf(line.owners);
          // What opens it stays here, so it would be no use there.
          if (line.sealed) {
            for (const owner of owners) sealing.add(owner);
            return false;
          }
          for (const owner of owners) countOwn(owner);
          return owners.some((owner) => adding.has(owner));
        }),
      };
    });
  for (const { record } of sessions)
    for (const { person } of record.people) if (person !== null) named.add(person);
  if (group === null) for (const id of register.person.keys()) named.add(id);
  // Records that were found to be of one person belong together.
  const people = new Set([...named].map(who));
  const chosenPeople = [...register.person.values()].filter(({ id }) => people.has(who(id)));
  for (const { id } of chosenPeople) chosen.add(`person ${id}`);

  // Namesakes have the numbers that the group's page gives them, in a file of everything too: who says yes goes by them.
  const seated = [...register.group.values()].filter(({ id }) => group === null || id === group);
  const leaving = new Set([
    ...seated.flatMap((one) => membersNow(register, one).map(({ person }) => person)),
    ...chosenPeople.map(({ id }) => who(id)),
  ]);
  const ever = seated.flatMap((one) => membersEver(register, one).map(({ person }) => person));
  const called = [...new Set([...ever, ...leaving])].flatMap((person) => {
    const name = register.person.get(person)?.name;
    return name === undefined ? [] : [{ person, name }];
  });
  const nameOf = namesIn(called);
  const countOf = (kind: EntryKind): number =>
    [...register[kind].keys()].filter((id) => chosen.has(`${kind} ${id}`)).length;
  const itself = group === null ? undefined : register.group.get(group);
  const along =
    group === null
      ? texts
      : {
          ...NO_OWN_TEXTS,
          formats: texts.formats.filter(({ id }) => id === itself?.format),
          prompts: texts.prompts.filter(({ id }) => id === itself?.prompts),
        };
  const lines = sessions.flatMap((kept) => kept.lines.map(({ line }) => line));
  return {
    keep: {
      fields: all.fields.filter(({ kind, id }) => chosen.has(`${kind} ${id}`)),
      sessions,
      // They name nothing and nobody, and it cannot be told any more whose they were.
      goneEntries: all.goneEntries,
      goneSessions: all.goneSessions,
    },
    texts: along,
    leaving: {
      groups: [...register.group.values()].filter(({ id }) => isOf(id)).map(({ name }) => name),
      people: called
        .flatMap(({ person }) => (leaving.has(person) ? [nameOf(person)] : []))
        .toSorted((a, b) => a.localeCompare(b)),
      entries: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, countOf(kind)])) as Record<
        EntryKind,
        number
      >,
      records: sessions.length,
      lines: Object.fromEntries(
        LINE_KINDS.map((kind) => [
          kind,
          lines.filter((line) => line.kind === kind && line.shown === 'group').length,
        ]),
      ) as Record<LineKind, number>,
      own: lines.filter(({ shown }) => shown === 'owners').length,
      // Of somebody who was removed there is no name, and nobody who could add anything.
      behind: [...own].flatMap(([person, count]) => {
        const name = nameOf(person);
        return name === '' ? [] : [{ person, name, count, added: adding.has(person) }];
      }),
      formats: along.formats.map(nameOfFormat),
      prompts: along.prompts.map(({ name }) => name),
      sealed: [...sealing].flatMap((person) => nameOf(person) || []),
    },
  };
}
