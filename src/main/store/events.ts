import { SqliteError } from 'better-sqlite3';
import type { SessionId } from '#shared/session/sessionId.ts';
import { EVENT_VERSION, LoggedEventSchema, type EventOf, type LoggedEvent } from '#shared/session/events.ts';
import type { LogReading } from '../session/log.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { fits, misfit, rowChecksum } from './rowChecksum.ts';
import { upcast } from './upcast.ts';
import { linesOf } from './lines.ts';

interface EventRow {
  readonly session: SessionId;
  readonly seq: number;
  readonly v: number;
  readonly act: string;
  readonly by: string;
  readonly at: number;
  readonly wall: number;
  readonly type: string;
  readonly body: string;
  readonly crc?: number | null;
}

/** Appends one fact. Its words go into a table of their own (see lines.ts). */
export const insertEvent = (db: WritableHandle, session: SessionId, event: LoggedEvent): void => {
  const { seq, v, act, by, at, wall, body } = event;
  const text = JSON.stringify(body);
  const crc = rowChecksum(session, seq, v, act, by, at, wall, body.type, text);
  run(
    db,
    sql`INSERT INTO events (session, seq, v, act, by, at, wall, type, body, crc)
      VALUES (${session}, ${seq}, ${v}, ${act}, ${by}, ${at}, ${wall}, ${body.type}, ${text}, ${crc})`,
  );
};

/** Destroys the title of a session, in its list and in the fact that opened it: the one fact that is written anew. */
export function dropTitle(db: WritableHandle, session: SessionId): void {
  run(db, sql`UPDATE sessions SET title = '' WHERE id = ${session}`);
  const row = first<EventRow>(db, sql`SELECT * FROM events WHERE session = ${session} AND seq = 1`);
  if (!row) return;
  const { seq, v, act, by, at, wall, type } = row;
  const opened = JSON.parse(row.body) as EventOf<'session.opened'>;
  const body = JSON.stringify({ ...opened, draft: { ...opened.draft, title: '' } });
  const crc = rowChecksum(session, seq, v, act, by, at, wall, type, body);
  run(db, sql`UPDATE events SET body = ${body}, crc = ${crc} WHERE session = ${session} AND seq = 1`);
}

/**
 * The whole log of a session, brought up to date and checked: what cannot be read is said, never guessed. Throws where
 * a row is not as it was written.
 */
export const readEvents = (db: ReadableHandle, session: SessionId): LogReading =>
  // A file that is being rescued may be from a build without checksums.
  checked(
    all<EventRow>(db, sql`SELECT * FROM events WHERE session = ${session} ORDER BY seq`),
    linesOf(db, session),
  );

/**
 * The same without a word, of a file that is damaged: what can be read of the log from its begin towards the damage,
 * and from its end.
 */
export function readFactsLeft(db: ReadableHandle, session: SessionId): LogReading {
  const rows = new Map<number, EventRow>();
  for (const order of ['ASC', 'DESC'])
    try {
      const towardsDamage = db.prepare(`SELECT * FROM events WHERE session = ? ORDER BY seq ${order}`);
      for (const row of towardsDamage.iterate(session) as Iterable<EventRow>)
        // A row that lies where the damage is may be of any shape.
        if (row.session === session && factFits(row) && !rows.has(row.seq)) rows.set(row.seq, row);
    } catch (error) {
      if (!(error instanceof SqliteError)) throw error;
    }
  return checked(
    [...rows.values()].sort((a, b) => a.seq - b.seq),
    new Map(),
  );
}

/** Whether every fact is as it was written. */
export const eachFactFits = (db: ReadableHandle): boolean => {
  for (const row of db.prepare('SELECT * FROM events').iterate())
    if (!factFits(row as EventRow)) return false;
  return true;
};

const factFits = ({ session, seq, v, act, by, at, wall, type, body, crc }: EventRow): boolean =>
  fits(crc, session, seq, v, act, by, at, wall, type, body);

/** The number of the last fact of a session, looked for from the end of the log. */
export const lastSeq = (db: ReadableHandle, session: SessionId): number =>
  first<{ seq: number | null }>(db, sql`SELECT max(seq) AS seq FROM events WHERE session = ${session}`)
    ?.seq ?? 0;

/**
 * Whether the facts of a session, read on from its begin, stop at this number, and after it begins another session or
 * the table ends. Damage may make a log look shorter: what lies behind it then makes no sense.
 */
export function stopsAt(db: ReadableHandle, session: SessionId, seq: number): boolean {
  let read = 0;
  const on = db.prepare('SELECT session, seq FROM events WHERE session >= ? ORDER BY session, seq');
  for (const row of on.iterate(session) as Iterable<Pick<EventRow, 'session' | 'seq'>>)
    if (row.session === session) read = row.seq;
    else return read === seq && row.session > session && row.seq === 1;
  return read === seq;
}

function checked(rows: readonly EventRow[], lines: ReadonlyMap<number, string>): LogReading {
  if (rows.length === 0) return { ok: false, why: { code: 'noSuchSession' } };
  if (rows.some((row) => row.v > EVENT_VERSION)) return { ok: false, why: { code: 'newerSession' } };
  const events: LoggedEvent[] = [];
  for (const row of rows) {
    if (!factFits(row)) throw misfit();
    const { seq, v, act, by, at, wall, body } = row;
    const event = readEvent({ seq, v, act, by, at, wall, body }, lines.get(seq) ?? null);
    if (!event || event.seq !== events.length + 1) return { ok: false, why: { code: 'unreadableSession' } };
    events.push(event);
  }
  return { ok: true, events };
}

function readEvent(row: Omit<EventRow, 'session' | 'type' | 'crc'>, line: string | null): LoggedEvent | null {
  try {
    const parsed = LoggedEventSchema.safeParse(upcast({ ...row, body: JSON.parse(row.body), line }));
    return parsed.success ? parsed.data : null;
  } catch {
    // Damage makes anything of a row: no JSON, a version there never was, a body without what its version had.
    return null;
  }
}
