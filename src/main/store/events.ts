import type { SessionId } from '#shared/ipc/contract.ts';
import { EVENT_VERSION, LoggedEventSchema, type LoggedEvent } from '#shared/session/events.ts';
import { newerSession, noSuchSession, unreadableSession } from '#shared/words/en/store.ts';
import type { LogReading } from '../session/log.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { upcast } from './upcast.ts';

interface EventRow {
  readonly seq: number;
  readonly v: number;
  readonly act: string;
  readonly by: string;
  readonly at: number;
  readonly wall: number;
  readonly body: string;
  readonly words: string | null;
}

/** Appends one fact. Its words go into a table of their own (see words.ts). */
export const insertEvent = (db: WritableHandle, session: SessionId, event: LoggedEvent): void => {
  const { seq, v, act, by, at, wall, body } = event;
  run(
    db,
    sql`INSERT INTO events (session, seq, v, act, by, at, wall, type, body)
      VALUES (${session}, ${seq}, ${v}, ${act}, ${by}, ${at}, ${wall}, ${body.type}, ${JSON.stringify(body)})`,
  );
};

/** The whole log of a session, brought up to date and checked: what cannot be read is said, never guessed. */
export const readEvents = (db: ReadableHandle, session: SessionId): LogReading =>
  checked(
    all<EventRow>(
      db,
      sql`SELECT e.seq, e.v, e.act, e.by, e.at, e.wall, e.body, w.text AS words
        FROM events AS e LEFT JOIN words AS w ON w.session = e.session AND w.seq = e.seq
        WHERE e.session = ${session} ORDER BY e.seq`,
    ),
  );

/** The same without a word, for a file in which those cannot be read. */
export const readFacts = (db: ReadableHandle, session: SessionId): LogReading =>
  checked(
    all<EventRow>(
      db,
      sql`SELECT seq, v, act, by, at, wall, body, NULL AS words FROM events
        WHERE session = ${session} ORDER BY seq`,
    ),
  );

/** The number of the last fact of a session, looked for from the end of the log. */
export const lastSeq = (db: ReadableHandle, session: SessionId): number =>
  first<{ seq: number | null }>(db, sql`SELECT max(seq) AS seq FROM events WHERE session = ${session}`)
    ?.seq ?? 0;

function checked(rows: readonly EventRow[]): LogReading {
  if (rows.length === 0) return { ok: false, sentence: noSuchSession };
  if (rows.some((row) => row.v > EVENT_VERSION)) return { ok: false, sentence: newerSession };
  const events: LoggedEvent[] = [];
  for (const row of rows) {
    const event = readEvent(row);
    if (!event || event.seq !== events.length + 1) return { ok: false, sentence: unreadableSession };
    events.push(event);
  }
  return { ok: true, events };
}

function readEvent(row: EventRow): LoggedEvent | null {
  try {
    const parsed = LoggedEventSchema.safeParse(upcast({ ...row, body: JSON.parse(row.body) }));
    return parsed.success ? parsed.data : null;
  } catch {
    // Damage makes anything of a row: no JSON, a version there never was, a body without what its version had.
    return null;
  }
}
