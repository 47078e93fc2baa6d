import type { EntryKind } from '#shared/group/register/entries.ts';
import { withoutPeople } from '#shared/records/withoutPeople.ts';
import type { GoneEntry, GoneSession, Keep, KeptField, KeptLine, KeptSession } from './keep.ts';
import { joinFields } from './versions.ts';

/**
 * Two keeps put together. Merging is the same in any order and as often as one likes, so that bundles can go round
 * (docs/domain/bundle.md). Marks come first: what either of the two destroyed is in neither afterwards.
 */
export function mergeKeeps(a: Keep, b: Keep): Keep {
  const goneEntries = joined(a.goneEntries, b.goneEntries, entryKey, earlierMark);
  const goneSessions = joined(a.goneSessions, b.goneSessions, ({ session }) => session, earlierMark);
  // Before they are joined: a record that lost somebody already does not tell any more which lines were theirs.
  const [one, other] = [a, b].map((keep) => marked({ ...keep, goneEntries, goneSessions })) as [Keep, Keep];
  return {
    fields: joined(one.fields, other.fields, fieldKey, joinKept),
    sessions: joined(one.sessions, other.sessions, ({ session }) => session, joinSessions),
    goneEntries,
    goneSessions,
  };
}

const earlierMark = <M extends GoneEntry | GoneSession>(a: M, b: M): M => (a.at <= b.at ? a : b);

const joinKept = (a: KeptField, b: KeptField): KeptField => ({ ...a, ...joinFields(a, b) }) as KeptField;

const entryKey = ({ kind, id }: Pick<GoneEntry, 'kind' | 'id'>): string => `${kind} ${id}`;
/** Names a field of an entry among all of them. */
export const fieldKey = ({ kind, id, field }: Pick<KeptField, 'kind' | 'id' | 'field'>): string =>
  `${kind} ${id} ${field}`;

/** The union of two lists, by key and in the order of the keys; what both have is joined. */
function joined<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (one: T) => string,
  both: (one: T, other: T) => T,
): T[] {
  const all = new Map(a.map((one) => [keyOf(one), one]));
  for (const one of b) {
    const key = keyOf(one);
    const there = all.get(key);
    all.set(key, there === undefined ? one : both(there, one));
  }
  return [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}

/** Kinds of entries that say something of a line of a session: `session` names it. */
const GOES_WITH_SESSION: ReadonlySet<EntryKind> = new Set(['commitment', 'release']);

/** Destroys what is marked, also where a person's name and own lines stand in a record. */
function marked(keep: Keep): Keep {
  const entries = new Set(keep.goneEntries.map(entryKey));
  const sessions = new Set(keep.goneSessions.map(({ session }) => session));
  const withSessions = new Set(
    keep.fields.flatMap(({ kind, id, field, versions }) =>
      GOES_WITH_SESSION.has(kind) && field === 'session' && sessions.has(String(versions[0].value))
        ? [entryKey({ kind, id })]
        : [],
    ),
  );
  const isGone = (key: string): boolean => entries.has(key) || withSessions.has(key);
  const people = new Set(keep.goneEntries.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  return {
    ...keep,
    fields: keep.fields.filter((field) => !isGone(entryKey(field))),
    sessions: keep.sessions
      .filter(({ session }) => !sessions.has(session))
      .map((session) => withoutPeople(session, people)),
  };
}

/**
 * A record is written once, and from then on it only shrinks: of two of one session the one that says less stands. Lines
 * that only one of the two has stayed behind in the other.
 */
function joinSessions(a: KeptSession, b: KeptSession): KeptSession {
  return {
    session: a.session,
    closed: a.closed <= b.closed ? a.closed : b.closed,
    keptUntil: earlier(a.keptUntil, b.keptUntil),
    record: shorter(a.record, b.record),
    lines: joined(a.lines, b.lines, lineKey, joinLines).toSorted(
      (one, other) => one.n - other.n || (lineKey(one) < lineKey(other) ? -1 : 1),
    ),
  };
}

/** A line is known by what it says, and where: its place moves when another one goes. Two may commit to the same. */
const lineKey = ({ line: { kind, slot, text, commitment, of } }: KeptLine): string =>
  JSON.stringify([kind, slot, text, commitment?.id, of]);

const joinLines = (a: KeptLine, b: KeptLine): KeptLine => ({
  n: Math.min(a.n, b.n),
  line: shorter(a.line, b.line),
});

/** A record as text, whatever the places of its lines: equal where nothing has to be written. */
export const sessionText = ({ lines, ...kept }: KeptSession): string =>
  JSON.stringify([kept, lines.map(({ line }) => JSON.stringify(line)).toSorted()]);

const earlier = <T extends number>(a: T | null, b: T | null): T | null =>
  a === null ? b : b === null ? a : a <= b ? a : b;

function shorter<T>(a: T, b: T): T {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one.length !== other.length) return one.length < other.length ? a : b;
  return one <= other ? a : b;
}
