import {
  FOUND_KINDS,
  MOST_FOUND,
  type ArchiveFilter,
  type ArchiveFound,
  type ArchivePage,
  type ArchiveShelves,
  type FoundKind,
  type Hit,
} from '#shared/records/archive/archive.ts';
import { tagsIn, type SearchTerm } from '#shared/records/archive/query.ts';
import { isHeldBack } from '#shared/group/learning/notes.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { personOf, type Register } from '#shared/group/register/register.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import type { SessionLog } from '../session/log.ts';
import {
  docsOfAgreements,
  docsOfEntry,
  docsOfSession,
  FOUND_ENTRIES,
  type ArchiveDoc,
  type FoundEntry,
} from './archiveDocs.ts';
import { beganWall } from './began.ts';
import { all, first, run, sql, type WritableHandle } from './handle.ts';
import { listedSessions, pairsIn, recent, type SessionRow } from './sessions.ts';

/** What is asked of the archive's search. */
export interface ArchiveSearch {
  readonly terms: readonly SearchTerm[];
  readonly filter: ArchiveFilter;
  /** Null: the newest of every kind. */
  readonly kind: FoundKind | null;
  readonly from: number;
  readonly count: number;
  /** What a group keeps until a day is found until then. */
  readonly today: Day;
}

/** Every session there is, what their records hold, and what groups keep beside them. */
export interface KeptArchive {
  /** Newest first, closed and not yet closed ones. */
  readonly archivePage: (filter: ArchiveFilter, from: number, count: number) => ArchivePage;
  readonly archiveShelves: () => Omit<ArchiveShelves, 'groups'> & {
    readonly groups: readonly { readonly group: string; readonly sessions: number }[];
  };
  /** Takes some more sessions into the search's index; false once it holds all. */
  readonly indexArchive: () => boolean;
  /** Looks through the index, which is made whole before. */
  readonly searchArchive: (search: ArchiveSearch) => ArchiveFound;
  /** Every word that the index holds now. */
  readonly archiveWords: () => readonly string[];
}

/** Sessions that are taken in at a time: some twenty milliseconds. One that is not closed is as much work as many. */
const AT_A_TIME = 50;
const NOT_CLOSED = 50;
/** How many of each kind are shown where no kind is chosen. */
const OF_EACH_KIND = 4;
/** Lines of one second share a number: their sessions began in it. */
const IN_A_SECOND = 2 ** 20;

const MS_PER_SECOND = 1000;

/**
 * The index lies in the temporary database of the connection, which is in memory (`temp_store`): no byte of it is ever on
 * the disk, so nothing that is destroyed can be left in it there. It is made when somebody first looks into the
 * archive. Whoever writes sessions, records or the register, SQLite itself tells which rows changed, and what is found of
 * them is taken out and in anew. Numbers of lines follow the time, so that the newest are found first. What narrows a
 * search down (kind, group, format, released) stands in the index as words of a column of their own.
 */
const INDEX = `
  CREATE TEMP TABLE archive_docs (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, grp TEXT, released INTEGER NOT NULL,
    names TEXT NOT NULL, until TEXT, text TEXT NOT NULL, tags TEXT NOT NULL, facets TEXT NOT NULL
  ) STRICT;
  CREATE INDEX temp.archive_docs_of_source ON archive_docs (source);
  CREATE VIRTUAL TABLE temp.archive_lines USING fts5 (
    text, tags, facets, content = 'archive_docs', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'"
  );
  INSERT INTO temp.archive_lines (archive_lines, rank) VALUES ('secure-delete', 1);
  CREATE VIRTUAL TABLE temp.archive_terms USING fts5vocab (temp, archive_lines, col);
  CREATE TEMP TRIGGER archive_in AFTER INSERT ON archive_docs BEGIN
    INSERT INTO archive_lines (rowid, text, tags, facets) VALUES (NEW.id, NEW.text, NEW.tags, NEW.facets);
  END;
  CREATE TEMP TRIGGER archive_out AFTER DELETE ON archive_docs BEGIN
    INSERT INTO archive_lines (archive_lines, rowid, text, tags, facets)
      VALUES ('delete', OLD.id, OLD.text, OLD.tags, OLD.facets);
  END;
  CREATE TEMP TRIGGER archive_new_session AFTER INSERT ON main.sessions BEGIN SELECT archive_changed(NEW.id); END;
  CREATE TEMP TRIGGER archive_other_session AFTER UPDATE ON main.sessions BEGIN SELECT archive_changed(NEW.id); END;
  CREATE TEMP TRIGGER archive_no_session AFTER DELETE ON main.sessions BEGIN SELECT archive_changed(OLD.id); END;
  CREATE TEMP TRIGGER archive_new_record AFTER INSERT ON main.records BEGIN SELECT archive_changed(NEW.session); END;
  CREATE TEMP TRIGGER archive_other_record AFTER UPDATE ON main.records BEGIN SELECT archive_changed(NEW.session); END;
  CREATE TEMP TRIGGER archive_no_record AFTER DELETE ON main.records BEGIN SELECT archive_changed(OLD.session); END;
  CREATE TEMP TRIGGER archive_new_event AFTER INSERT ON main.events
    WHEN (SELECT state FROM main.sessions WHERE id = NEW.session) = 'ended'
    BEGIN SELECT archive_changed(NEW.session); END;
  ${(
    [
      ['new', 'INSERT', 'NEW'],
      ['other', 'UPDATE', 'NEW'],
      ['no', 'DELETE', 'OLD'],
    ] as const
  )
    .map(
      ([name, what, row]) => `CREATE TEMP TRIGGER archive_${name}_entry AFTER ${what} ON main.register_fields
    WHEN ${row}.kind IN (${['group', ...Object.keys(FOUND_ENTRIES)].map((kind) => `'${kind}'`).join(', ')})
    BEGIN SELECT archive_entry(${row}.kind, ${row}.id); END;`,
    )
    .join('\n  ')}
  ${(['INSERT', 'UPDATE'] as const)
    .map(
      (what) => `CREATE TEMP TRIGGER archive_release_${what} AFTER ${what} ON main.register_fields
    WHEN NEW.kind = 'release'
    BEGIN
      SELECT archive_changed(json_extract(value, '$')) FROM main.register_fields
        WHERE kind = 'release' AND id = NEW.id AND field = 'session';
    END;`,
    )
    .join('\n  ')}
`;

/** A word of the column that narrows down: letters and digits alone, whatever an id is made of. */
const facet = (what: 'k' | 'g' | 'f' | 'r', value: string): string =>
  `${what}${Buffer.from(value).toString('hex')}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What is looked for, in the language of the index. */
function matchOf(terms: readonly SearchTerm[], facets: readonly string[]): string {
  const parts = terms.map(({ kind, text }) =>
    kind === 'tag' ? `tags : ${quoted(text)}` : `text : ${quoted(text)}${kind === 'word' ? ' *' : ''}`,
  );
  return [...parts, ...facets.map((one) => `facets : ${quoted(one)}`)].join(' AND ');
}

const secondOf = (wall: number): number => Math.max(0, Math.floor(wall / MS_PER_SECOND)) * IN_A_SECOND;
/** The second that a line's number tells of. */
const wallOf = (id: number): WallTime => wallTime(Math.floor(id / IN_A_SECOND) * MS_PER_SECOND);
/** The first instant of a day where the computer is. */
const dawnOf = (day: Day): WallTime => wallTime(new Date(noonOf(day)).setHours(0, 0, 0, 0));

/** What the archive reads beside the rows of sessions and records. */
export interface ArchiveReads {
  readonly log: () => Pick<SessionLog, 'read'>;
  readonly register: () => Register;
}

/** The source of what all groups' agreements say, and of one entry; the source of what is of a session is its id. */
const AGREEMENTS = 'the agreements';
const sourceOf = (kind: FoundEntry, id: EntryId): string => `${kind} ${id}`;

/** The archive of one store; `caughtUp` is to be called after each write that was committed. */
export function archiveIn(
  db: WritableHandle,
  reads: ArchiveReads,
): KeptArchive & { readonly caughtUp: () => void } {
  /** Sessions that are still to be taken in, the oldest first; null: there is no index yet. */
  let waiting: Set<SessionId> | null = null;
  /** Sessions, and entries of the register, whose rows changed since. */
  let changed = new Set<SessionId>();
  let changedEntries = new Map<string, readonly [FoundEntry | 'group', EntryId]>();

  /** Learning notes that are not in the index as they are now: not yet looked at, or held back when they were. */
  const changedNotes = new Set<EntryId>();

  const put = (source: string, docs: readonly ArchiveDoc[]): void => {
    run(db, sql`DELETE FROM temp.archive_docs WHERE source = ${source}`);
    let [second, id] = [-1, 0];
    for (const { kind, text, wall, group, format, released, names, until } of docs) {
      const from = secondOf(wall);
      if (from !== second) {
        second = from;
        id =
          first<{ last: number | null }>(
            db,
            sql`SELECT max(id) AS last FROM temp.archive_docs WHERE id >= ${from} AND id < ${from + IN_A_SECOND}`,
          )?.last ?? from - 1;
      }
      const facets = [facet('k', kind), facet('g', group ?? '')];
      if (format !== null) facets.push(facet('f', format));
      if (released) facets.push(facet('r', 'released'));
      id += 1;
      run(
        db,
        sql`INSERT INTO temp.archive_docs (id, source, kind, grp, released, names, until, text, tags, facets)
          VALUES (${id}, ${source}, ${kind}, ${group}, ${Number(released)}, ${JSON.stringify(names)}, ${until},
            ${text}, ${tagsIn(text).join(' ')}, ${facets.join(' ')})`,
      );
    }
  };
  const putEntry = (kind: FoundEntry | 'group', id: EntryId): void => {
    if (kind === 'agreement' || kind === 'group') put(AGREEMENTS, docsOfAgreements(reads.register()));
    else {
      if (kind === 'learning') changedNotes.add(id);
      put(sourceOf(kind, id), kind === 'learning' ? [] : docsOfEntry(reads.register(), kind, id));
    }
  };
  /** Takes in the learning notes that are held back no more: until then not one word of theirs is in the index. */
  const takeInNotes = (today: Day): void => {
    const register = reads.register();
    for (const id of changedNotes) {
      const note = register.learning.get(id);
      if (note !== undefined && isHeldBack(register, note, today)) continue;
      changedNotes.delete(id);
      put(sourceOf('learning', id), docsOfEntry(register, 'learning', id));
    }
  };
  /** Takes a session out of the index, and what is there of it now in. */
  const takeIn = (session: SessionId): void => {
    const row = first<SessionRow>(db, sql`SELECT * FROM sessions WHERE id = ${session}`);
    const isFound = row !== undefined && row.trial === 0 && row.state !== 'declined';
    put(session, isFound ? docsOfSession(db, reads.log(), row) : []);
  };

  const atOnce = (change: () => void): void => {
    db.exec('SAVEPOINT archive');
    change();
    db.exec('RELEASE archive');
  };

  const begin = (): Set<SessionId> => {
    if (waiting !== null) return waiting;
    db.function('archive_changed', (session: string) => {
      changed.add(session);
      return null;
    });
    db.function('archive_entry', (kind: FoundEntry | 'group', id: string) => {
      changedEntries.set(`${kind} ${id}`, [kind, id]);
      return null;
    });
    db.exec(INDEX);
    const { topic, story, learning, win, lookBack, guide, question, term } = reads.register();
    atOnce(() => {
      putEntry('agreement', '');
      for (const id of topic.keys()) putEntry('topic', id);
      for (const id of story.keys()) putEntry('story', id);
      for (const id of learning.keys()) changedNotes.add(id);
      for (const id of win.keys()) putEntry('win', id);
      for (const id of lookBack.keys()) putEntry('lookBack', id);
      for (const id of guide.keys()) putEntry('guide', id);
      for (const id of question.keys()) putEntry('question', id);
      for (const id of term.keys()) putEntry('term', id);
    });
    waiting = new Set(
      all<{ id: string }>(db, sql`SELECT id FROM sessions ORDER BY opened_wall, id`).map(({ id }) => id),
    );
    return waiting;
  };

  const isEnded = (session: SessionId): boolean =>
    first<{ state: string }>(db, sql`SELECT state FROM sessions WHERE id = ${session}`)?.state === 'ended';
  /** So much of what waits; false once nothing does. */
  const take = (most: number): boolean => {
    const rest = begin();
    if (rest.size === 0) return false;
    atOnce(() => {
      let done = 0;
      for (const session of rest) {
        if (done >= most) break;
        rest.delete(session);
        done += isEnded(session) ? NOT_CLOSED : 1;
        takeIn(session);
      }
    });
    return rest.size > 0;
  };

  const idsOf = (
    terms: readonly SearchTerm[],
    facets: readonly string[],
    { since }: ArchiveFilter,
    today: Day,
  ) => {
    const least = since === null ? 0 : secondOf(dawnOf(since));
    return all<{ id: number; kind: FoundKind; grp: string | null }>(
      db,
      sql`SELECT d.id, d.kind, d.grp FROM temp.archive_lines AS l JOIN temp.archive_docs AS d ON d.id = l.rowid
        WHERE l.archive_lines MATCH ${matchOf(terms, facets)} AND l.rowid >= ${least}
          AND (d.until IS NULL OR d.until >= ${today})
        ORDER BY l.rowid DESC LIMIT ${MOST_FOUND + 1}`,
    );
  };

  return {
    archivePage(filter, from, count) {
      const { total, rows } = listedSessions(db, filter, from, count);
      return {
        total,
        sessions: rows.map((row) => ({
          ...recent(row),
          ...pairsIn(db, row.id),
          began: beganWall(db, reads.log(), row),
        })),
      };
    },
    archiveShelves: () => ({
      sessions: first<{ n: number }>(db, sql`SELECT count(*) AS n FROM sessions`)?.n ?? 0,
      groups: all<{ group: string; sessions: number }>(
        db,
        sql`SELECT group_id AS "group", count(*) AS sessions FROM sessions WHERE group_id IS NOT NULL
          GROUP BY group_id`,
      ),
      formats: all<{ format: string; name: string; sessions: number }>(
        db,
        sql`SELECT format_id AS format, max(format_name) AS name, count(*) AS sessions FROM sessions
          WHERE format_id <> '' GROUP BY format_id ORDER BY sessions DESC, format_id`,
      ),
      tags:
        waiting === null
          ? []
          : all<{ tag: string; lines: number }>(
              db,
              sql`SELECT term AS tag, doc AS lines FROM temp.archive_terms WHERE col = 'tags'
                ORDER BY doc DESC, term LIMIT 8`,
            ),
    }),
    indexArchive: () => take(AT_A_TIME),
    searchArchive({ terms, filter, kind, from, count, today }) {
      take(Infinity);
      atOnce(() => takeInNotes(today));
      const { group, format, released } = filter;
      const facets = [
        ...(format === null ? [] : [facet('f', format)]),
        ...(released ? [facet('r', 'released')] : []),
      ];
      const found = idsOf(terms, facets, filter, today);
      const more = found.length > MOST_FOUND;
      // Where all of them were found, what is chosen is chosen among them; else it is looked for by itself.
      const narrowed = [
        ...(kind === null ? [] : [facet('k', kind)]),
        ...(group === null ? [] : [facet('g', group)]),
      ];
      const chosen =
        more && narrowed.length > 0
          ? idsOf(terms, [...facets, ...narrowed], filter, today)
          : found.filter(
              (one) => (kind === null || one.kind === kind) && (group === null || one.grp === group),
            );
      // A session that is not closed is read for it: once, however many of its lines are found.
      const began = onceEach((of) => beganWall(db, reads.log(), of));
      const shown =
        kind === null
          ? FOUND_KINDS.flatMap((each) => chosen.filter((one) => one.kind === each).slice(0, OF_EACH_KIND))
          : chosen.slice(from, from + count);
      return {
        terms,
        total: Math.min(chosen.length, MOST_FOUND),
        more: chosen.length > MOST_FOUND,
        kinds: countBy(
          found.filter((one) => group === null || one.grp === group),
          (one) => one.kind,
        ),
        groups: countBy(
          found.filter((one) => kind === null || one.kind === kind),
          (one) => one.grp,
        ),
        hits: shown.flatMap(({ id }) => hitOf(db, reads, began, id)),
      };
    },
    archiveWords: () =>
      waiting === null
        ? []
        : all<{ term: string }>(db, sql`SELECT term FROM temp.archive_terms`).map(({ term }) => term),
    caughtUp() {
      if (waiting === null) return;
      const [sessions, entries] = [[...changed], [...changedEntries.values()]];
      [changed, changedEntries] = [new Set(), new Map()];
      if (sessions.length + entries.length === 0) return;
      const rest = waiting;
      atOnce(() => {
        // What was destroyed does not wait until the rest is taken in.
        for (const session of sessions) {
          if (isEnded(session)) {
            put(session, []);
            rest.add(session);
          } else {
            rest.delete(session);
            takeIn(session);
          }
        }
        for (const [kind, id] of entries) putEntry(kind, id);
      });
    },
  };
}

function countBy<T, K extends string>(all: readonly T[], keyOf: (one: T) => K | null): Record<K, number> {
  const counts: Partial<Record<K, number>> = {};
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts as Record<K, number>;
}

interface DocRow {
  readonly id: number;
  readonly source: string;
  readonly kind: FoundKind;
  readonly grp: string | null;
  readonly released: 0 | 1;
  readonly names: string;
  readonly text: string;
  /** Of a session. */
  readonly session: string | null;
  readonly opened_wall: number | null;
  readonly state: SessionRow['state'] | null;
  readonly format_name: string | null;
}

type BeganOf = (of: Parameters<typeof beganWall>[2]) => WallTime;

function onceEach(began: BeganOf): BeganOf {
  const known = new Map<SessionId, WallTime>();
  return (of) => {
    const at = known.get(of.id) ?? began(of);
    known.set(of.id, at);
    return at;
  };
}

/** A hit with what is told beside it; nothing where what it is of went meanwhile. */
function hitOf(db: WritableHandle, { register }: ArchiveReads, began: BeganOf, id: number): Hit[] {
  const row = first<DocRow>(
    db,
    sql`SELECT d.*, s.id AS session, s.opened_wall, s.state, s.format_name FROM temp.archive_docs AS d
      LEFT JOIN main.sessions AS s ON s.id = d.source WHERE d.id = ${id}`,
  );
  if (row === undefined) return [];
  const names = JSON.parse(row.names) as readonly string[];
  const { kind, text, session, grp: group } = row;
  return [
    {
      ...{ kind, text, session, group, released: row.released === 1 },
      names: session === null ? names.flatMap((person) => personOf(register(), person)?.name ?? []) : names,
      began:
        session === null || row.opened_wall === null || row.state === null
          ? wallOf(row.id)
          : began({ id: session, state: row.state, opened_wall: row.opened_wall }),
      timed: row.state !== null && row.state !== 'recorded',
      formatName: row.format_name ?? '',
    },
  ];
}
