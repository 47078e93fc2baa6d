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
import { RecordLineSchema, SessionRecordSchema, type SessionRecord } from '#shared/records/record.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { all, first, run, sql, type WritableHandle } from './handle.ts';
import { listedSessions, type SessionRow } from './sessions.ts';

/** What is asked of the archive's search. */
export interface ArchiveSearch {
  readonly terms: readonly SearchTerm[];
  readonly filter: ArchiveFilter;
  /** Null: the newest of every kind. */
  readonly kind: FoundKind | null;
  readonly from: number;
  readonly count: number;
}

/** Every session there is, and what their records hold. */
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

/** Sessions that are taken in at a time: some ten milliseconds. */
const AT_A_TIME = 100;
/** How many of each kind are shown where no kind is chosen. */
const OF_EACH_KIND = 4;
/** Lines of one second share a number: their sessions began in it. */
const IN_A_SECOND = 2 ** 20;

const MS_PER_SECOND = 1000;

/**
 * The index lies in the temporary database of the connection, which is in memory (`temp_store`): no byte of it is ever on
 * the disk, so nothing that is destroyed can be left in it there. It is made when somebody first looks into the
 * archive. Whoever writes sessions or records, SQLite itself tells which session's rows changed, and these are taken out
 * and in anew. Numbers of lines follow the time, so that the newest are found first. What narrows a search down (kind,
 * group, format, released) stands in the index as words of a column of their own.
 */
const INDEX = `
  CREATE TEMP TABLE archive_docs (
    id INTEGER PRIMARY KEY, session TEXT NOT NULL, kind TEXT NOT NULL, n INTEGER NOT NULL, grp TEXT, text TEXT NOT NULL,
    tags TEXT NOT NULL, facets TEXT NOT NULL
  ) STRICT;
  CREATE INDEX temp.archive_docs_of_session ON archive_docs (session);
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
/** The first instant of a day where the computer is. */
const dawnOf = (day: Day): WallTime => wallTime(new Date(noonOf(day)).setHours(0, 0, 0, 0));

/** The archive of one store; `caughtUp` is to be called after each write that was committed. */
export function archiveIn(db: WritableHandle): KeptArchive & { readonly caughtUp: () => void } {
  /** Sessions that are still to be taken in, the oldest first; null: there is no index yet. */
  let waiting: Set<SessionId> | null = null;
  /** Sessions whose rows changed since. */
  let changed = new Set<SessionId>();

  const begin = (): Set<SessionId> => {
    if (waiting !== null) return waiting;
    db.function('archive_changed', (session: string) => {
      changed.add(session);
      return null;
    });
    db.exec(INDEX);
    waiting = new Set(
      all<{ id: string }>(db, sql`SELECT id FROM sessions ORDER BY opened_wall, id`).map(({ id }) => id),
    );
    return waiting;
  };

  /** Takes a session out of the index, and what is there of it now in. */
  const takeIn = (session: SessionId): void => {
    run(db, sql`DELETE FROM temp.archive_docs WHERE session = ${session}`);
    const row = first<SessionRow>(db, sql`SELECT * FROM sessions WHERE id = ${session}`);
    if (row === undefined || row.trial === 1 || row.state === 'declined') return;
    const from = secondOf(row.opened_wall);
    let id =
      first<{ last: number | null }>(
        db,
        sql`SELECT max(id) AS last FROM temp.archive_docs WHERE id >= ${from} AND id < ${from + IN_A_SECOND}`,
      )?.last ?? from - 1;
    const put = (kind: FoundKind, n: number, text: string, released: boolean): void => {
      const facets = [facet('k', kind), facet('g', row.group_id ?? ''), facet('f', row.format_id)];
      if (released) facets.push(facet('r', 'released'));
      id += 1;
      run(
        db,
        sql`INSERT INTO temp.archive_docs (id, session, kind, n, grp, text, tags, facets)
          VALUES (${id}, ${session}, ${kind}, ${n}, ${row.group_id}, ${text}, ${tagsIn(text).join(' ')},
            ${facets.join(' ')})`,
      );
    };
    if (row.title !== '') put('session', 0, row.title, false);
    for (const { n, body } of all<{ n: number; body: string }>(
      db,
      sql`SELECT n, body FROM records WHERE session = ${session} AND part = 'line' ORDER BY n`,
    )) {
      const line = RecordLineSchema.safeParse(JSON.parse(body));
      // What its owner keeps is its owner's to look for.
      if (line.success && line.data.shown === 'group')
        put(line.data.kind, n, line.data.text, line.data.released);
    }
  };

  const takeAll = (sessions: readonly SessionId[]): void => {
    if (sessions.length === 0) return;
    db.exec('SAVEPOINT archive');
    for (const session of sessions) takeIn(session);
    db.exec('RELEASE archive');
  };
  /** So many of the sessions that wait; false once none does. */
  const take = (most: number): boolean => {
    const rest = begin();
    const next = [...rest].slice(0, most);
    for (const session of next) rest.delete(session);
    takeAll(next);
    return rest.size > 0;
  };

  const idsOf = (terms: readonly SearchTerm[], facets: readonly string[], since: Day | null) => {
    const least = since === null ? 0 : secondOf(dawnOf(since));
    return all<{ id: number; kind: FoundKind; grp: string | null }>(
      db,
      sql`SELECT d.id, d.kind, d.grp FROM temp.archive_lines AS l JOIN temp.archive_docs AS d ON d.id = l.rowid
        WHERE l.archive_lines MATCH ${matchOf(terms, facets)} AND l.rowid >= ${least}
        ORDER BY l.rowid DESC LIMIT ${MOST_FOUND + 1}`,
    );
  };

  return {
    archivePage: (filter, from, count) => listedSessions(db, filter, from, count),
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
    searchArchive({ terms, filter, kind, from, count }) {
      take(Infinity);
      const { group, format, since, released } = filter;
      const facets = [
        ...(format === null ? [] : [facet('f', format)]),
        ...(released ? [facet('r', 'released')] : []),
      ];
      const found = idsOf(terms, facets, since);
      const more = found.length > MOST_FOUND;
      // Where all of them were found, what is chosen is chosen among them; else it is looked for by itself.
      const narrowed = [
        ...(kind === null ? [] : [facet('k', kind)]),
        ...(group === null ? [] : [facet('g', group)]),
      ];
      const chosen =
        more && narrowed.length > 0
          ? idsOf(terms, [...facets, ...narrowed], since)
          : found.filter(
              (one) => (kind === null || one.kind === kind) && (group === null || one.grp === group),
            );
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
        hits: shown.flatMap(({ id }) => hitOf(db, id)),
      };
    },
    archiveWords: () =>
      waiting === null
        ? []
        : all<{ term: string }>(db, sql`SELECT term FROM temp.archive_terms`).map(({ term }) => term),
    caughtUp() {
      // What was destroyed does not wait until the rest is taken in.
      const now = [...changed];
      changed = new Set();
      for (const session of now) waiting?.delete(session);
      takeAll(now);
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

interface DocRow extends SessionRow {
  readonly kind: FoundKind;
  readonly session: string;
  readonly n: number;
  readonly text: string;
}

/** A hit with what is told beside it; nothing where its session went meanwhile. */
function hitOf(db: WritableHandle, id: number): Hit[] {
  const row = first<DocRow>(
    db,
    sql`SELECT d.kind, d.session, d.n, d.text, s.* FROM temp.archive_docs AS d
      JOIN main.sessions AS s ON s.id = d.session WHERE d.id = ${id}`,
  );
  if (row === undefined) return [];
  const part = (name: 'session' | 'line', n: number): unknown => {
    const found = first<{ body: string }>(
      db,
      sql`SELECT body FROM records WHERE session = ${row.session} AND part = ${name} AND n = ${n}`,
    );
    return found === undefined ? null : JSON.parse(found.body);
  };
  const record = SessionRecordSchema.safeParse(part('session', 0)).data ?? null;
  const line = row.kind === 'session' ? null : (RecordLineSchema.safeParse(part('line', row.n)).data ?? null);
  return [
    {
      kind: row.kind,
      session: row.session,
      text: row.text,
      names: record === null ? [] : line === null ? presentersOf(record) : namesOf(record, line.owners),
      openedWall: wallTime(row.opened_wall),
      formatName: row.format_name,
      group: row.group_id,
      released: line?.released ?? false,
    },
  ];
}

const namesOf = ({ people }: SessionRecord, places: readonly number[]): string[] =>
  places.flatMap((place) => people[place]?.name ?? []);

const presentersOf = ({ people }: SessionRecord): string[] =>
  people.filter(({ presented }) => presented.length > 0).map(({ name }) => name);
