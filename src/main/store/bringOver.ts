import type { Why } from '#shared/ipc/why.ts';
import { SqliteError } from 'better-sqlite3';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { replay } from '#shared/session/session.ts';
import type { Alive, LogReading, SessionLog, Written } from '../session/log.ts';
import { writesLine } from '#shared/session/lines/lines.ts';
import { forDisk } from '../session/takenBack.ts';
import { readAlive } from './alive.ts';
import { lastSeq, readEvents, readFactsLeft, stopsAt } from './events.ts';
import { first, run, sql, write, type Query, type ReadableHandle, type WritableHandle } from './handle.ts';
import { applyMarks, bothMarks, marksIn, NO_MARKS } from './marks.ts';
import { closeSessionRow, findSession, insertBlankSession, insertListed } from './sessions.ts';
import { findLine } from './lines.ts';
import { rescueWords as words } from '../words.ts';

/** Where sessions are brought. */
export interface Target {
  readonly db: WritableHandle;
  readonly log: SessionLog;
}

/** How many sessions were written, how many of them without all their lines, and how many cannot be read at all. */
export interface BroughtOver {
  readonly sessions: number;
  readonly missingLines: number;
  readonly lost: number;
}

/** The goal's disk refused. */
export class NotTaken extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why.code);
    this.why = why;
  }
}

/**
 * Writes every session that `from` holds and that can be read and played through into `to`, and everything
 * else row by row. `from` may be damaged: what cannot be read is left out. A session that `to` knows already is
 * only continued. `known`: sessions that there once were; they are looked for too where damage hides their names.
 * Yields after each session, so that the windows are not kept waiting.
 */
export function* bringOver(
  from: ReadableHandle,
  to: Target,
  known: ReadonlySet<SessionId> = new Set(),
): Generator<undefined, BroughtOver> {
  let sessions = 0;
  let missingLines = 0;
  let lost = 0;
  const named = sessionsNamed(from);
  const hidden = [...known].filter((id) => !named.has(id) && leavesTrace(from, id));
  // Before anything is brought: what was promised to be forgotten stays forgotten.
  const marks = bothMarks(
    unlessDamaged(NO_MARKS, () => marksIn(from)),
    marksIn(to.db),
  );
  for (const id of [...named, ...hidden]) {
    const listed = unlessDamaged(null, () => findSession(from, id));
    const mark = marks.sessions.get(id)?.what;
    if (mark === 'removed') continue;
    if (mark === 'closed' && !unlessDamaged(false, () => keepsLog(from, id))) {
      if (listed?.state === 'closed') bringClosed(to, listed);
      sessions += 1;
      yield;
      continue;
    }
    const whole = complete(
      from,
      id,
      listed,
      unlessDamaged(null, () => readEvents(from, id)),
    );
    const events = whole ?? withLostLines(from, id, complete(from, id, listed, readFactsLeft(from, id)));
    if (listed?.state === 'declined') {
      bringBlank(to, listed);
      sessions += 1;
    } else if (events === null) lost += 1;
    else {
      bring(to, id, events, lastAlive(from, id));
      asListed(from, to, id);
      if (mark === 'closed' && listed) bringClosed(to, listed);
      sessions += 1;
      if (events.some(({ line }) => line === words.lostLine)) missingLines += 1;
    }
    yield;
  }
  bringRows(from, to.db);
  written(write(to.db, () => applyMarks(to.db, marks)));
  return { sessions, missingLines, lost };
}

/** Whether any fact of a session is left. */
const leavesTrace = (db: ReadableHandle, id: SessionId): boolean =>
  unlessDamaged(0, () => lastSeq(db, id)) > 0 || readFactsLeft(db, id).ok;

function bring({ log }: Target, id: SessionId, events: readonly LoggedEvent[], alive: Alive | null): void {
  const there = log.read(id);
  const missing = forDisk(events).slice(there.ok ? there.events.length : 0);
  if (missing.length === 0) return;
  const written = log.append(id, missing, alive);
  if (!written.ok) throw new NotTaken({ code: 'notSaved', disk: written.failure.kind });
}

const keepsLog = (db: ReadableHandle, id: SessionId): boolean =>
  first(db, sql`SELECT 1 FROM records WHERE session = ${id} AND part = 'log'`) !== undefined;

function written(write: Written): void {
  if (!write.ok) throw new NotTaken({ code: 'notSaved', disk: write.failure.kind });
}

/** A closed session is listed as it was; its records come with the other rows. */
const bringClosed = ({ db }: Target, listed: RecentSession): void =>
  written(
    write(db, () => {
      if (findSession(db, listed.session) === null) insertListed(db, listed);
      closeSessionRow(db, listed.session, listed);
    }),
  );

/** Whether the app closes it by itself is no fact of its log; a file from before knows nothing of it. */
function asListed(from: ReadableHandle, { db }: Target, id: SessionId): void {
  const closes = unlessDamaged(0, () =>
    columnsOf(from, 'sessions').includes('closes')
      ? (first<{ closes: number }>(from, sql`SELECT closes FROM sessions WHERE id = ${id}`)?.closes ?? 0)
      : 0,
  );
  written(write(db, () => void run(db, sql`UPDATE sessions SET closes = ${closes} WHERE id = ${id}`)));
}

/** Somebody did not agree: whatever `to` knows of that session goes, but for its day. */
function bringBlank({ db, log }: Target, blank: RecentSession): void {
  const { session } = blank;
  const written = findSession(db, session)
    ? log.forget(session)
    : write(db, () => insertBlankSession(db, session, blank));
  if (!written.ok) throw new NotTaken({ code: 'notSaved', disk: written.failure.kind });
}

/** What `read` finds, or `otherwise` where it is damaged. */
function unlessDamaged<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // Damage within a text may leave it no JSON.
    if (error instanceof SqliteError || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}

/**
 * The log of a session, where it can be played through and something tells that it is all: damage may hide the end of
 * a log without a trace. That may be the end of the session, which its listing confirms, its last fact, looked for from
 * behind, or what comes after that.
 */
function complete(
  db: ReadableHandle,
  id: SessionId,
  listed: RecentSession | null,
  reading: LogReading | null,
): readonly LoggedEvent[] | null {
  if (!reading?.ok) return null;
  const { events } = reading;
  const last = unlessDamaged(0, () => lastSeq(db, id));
  if (last > events.length) return null;
  const ended = isEnded(events);
  if (ended === null || (listed !== null && ended !== (listed.state !== 'open'))) return null;
  const isAll =
    last === events.length ||
    (listed !== null && ended) ||
    unlessDamaged(false, () => stopsAt(db, id, events.length));
  return isAll ? events : null;
}

/** Whether a session is over by its log; null where that cannot be played through. */
function isEnded(events: readonly LoggedEvent[]): boolean | null {
  try {
    return replay(events).state.endedAt !== null;
  } catch {
    return null;
  }
}

/** The facts of a session with the lines that are left; a sentence stands for those that are not. */
function withLostLines(
  db: ReadableHandle,
  id: SessionId,
  facts: readonly LoggedEvent[] | null,
): readonly LoggedEvent[] | null {
  if (facts === null) return null;
  const withLines = facts.map((event) =>
    writesLine(event.body) === null
      ? event
      : { ...event, line: unlessDamaged<string | null>(words.lostLine, () => findLine(db, id, event.seq)) },
  );
  return forDisk(withLines);
}

const lastAlive = (db: ReadableHandle, id: SessionId): Alive | null =>
  unlessDamaged(null, () => readAlive(db, id));

/** The id after, or before, another one in each of the tables that name sessions. */
const STEPS: readonly ((from: string) => Query)[] = [
  (id) => sql`SELECT id FROM sessions WHERE id > ${id} ORDER BY id LIMIT 1`,
  (id) => sql`SELECT id FROM sessions WHERE id < ${id} ORDER BY id DESC LIMIT 1`,
  (id) => sql`SELECT session AS id FROM events WHERE session > ${id} ORDER BY session LIMIT 1`,
  (id) => sql`SELECT session AS id FROM events WHERE session < ${id} ORDER BY session DESC LIMIT 1`,
  (id) => sql`SELECT session AS id FROM words WHERE session > ${id} ORDER BY session LIMIT 1`,
  (id) => sql`SELECT session AS id FROM words WHERE session < ${id} ORDER BY session DESC LIMIT 1`,
  (id) => sql`SELECT session AS id FROM alive WHERE session > ${id} ORDER BY session LIMIT 1`,
  (id) => sql`SELECT session AS id FROM alive WHERE session < ${id} ORDER BY session DESC LIMIT 1`,
];
/** No id begins with any of the two. */
const ENDS = [' ', '~'] as const;

/** Every session that is named somewhere: walked towards the damage from both ends of each table. */
export function sessionsNamed(db: ReadableHandle): ReadonlySet<SessionId> {
  const named = new Set<SessionId>();
  for (const [i, step] of STEPS.entries()) {
    const walked = new Set<string>();
    let at: string | null = ENDS[i % 2] ?? ' ';
    while (at !== null && !walked.has(at)) {
      walked.add(at);
      const here: string = at;
      const id: unknown = unlessDamaged(undefined, () => first<{ id: unknown }>(db, step(here)))?.id;
      at = typeof id === 'string' ? id : null;
      if (SessionIdSchema.safeParse(at).success && at !== null) named.add(at);
    }
  }
  return named;
}

/** Tables that are written with the log, and by it. */
const OF_THE_LOG = ['sessions', 'events', 'words', 'alive'];

/** Copies the rows of every other table; a row that cannot be read, or is not as the table demands, is left out. */
function bringRows(from: ReadableHandle, to: WritableHandle): void {
  write(to, () => {
    for (const table of tablesOf(to)) {
      const here = columnsOf(from, table);
      const columns = columnsOf(to, table).filter((name) => here.includes(name));
      if (columns.length === 0) continue;
      const list = columns.map((name) => `"${name}"`).join(', ');
      const insert = to.prepare(
        `INSERT OR REPLACE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      unlessDamaged(undefined, () => {
        for (const row of from.prepare(`SELECT ${list} FROM "${table}"`).raw().iterate())
          unlessDamaged(undefined, () => insert.run(...(row as unknown[])));
      });
    }
  });
}

const tablesOf = (db: ReadableHandle): string[] =>
  (db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]).filter(
    (name) => !OF_THE_LOG.includes(name) && !name.startsWith('sqlite_'),
  );

const columnsOf = (db: ReadableHandle, table: string): string[] =>
  unlessDamaged([], () => db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]);
