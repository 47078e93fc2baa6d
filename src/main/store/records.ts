import {
  PersonTalkSchema,
  RecordLineSchema,
  SessionRecordSchema,
  type PersonTalk,
  type RecordLine,
  type SessionRecord,
} from '#shared/records/record.ts';
import type { KeptSession } from '#shared/bundle/keep.ts';
import type { Records } from '#shared/records/recordOf.ts';
import { keptUntil, talkKeptUntil } from '#shared/records/retention.ts';
import type { Change } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { z } from '#shared/schema.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import type { Written } from '../session/log.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { deleteLinesOfActs } from './lines.ts';
import { insertMark, type MarkedAs } from './marks.ts';
import { writeChanges } from './registerFields.ts';
import { withReleases } from './releases.ts';
import {
  closeSessionRow,
  dropSessionRow,
  endedSessions,
  findSession,
  insertListed,
  sessionsClosed,
  type EndedSession,
} from './sessions.ts';

/** What closing a session leaves of it. */
export interface Closing extends Records {
  readonly at: WallTime;
  /** Acts whose words go, where the log stays for a while. */
  readonly linesGone: readonly ActId[];
  /** What the register of its group remembers of it. */
  readonly held: readonly Change[];
}

/** A closed session with what is left of it. */
export interface KeptRecord {
  readonly session: RecentSession;
  readonly closed: WallTime;
  readonly keptUntil: WallTime | null;
  readonly logUntil: WallTime | null;
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
  readonly talk: readonly PersonTalk[];
}

/** What went because its time was over. */
export interface Removed {
  /** Sessions of which nothing is left but a mark. */
  readonly records: number;
  /** Sessions of which people's own seconds, and the log, are gone. */
  readonly talk: number;
}

/** Records of closed sessions. */
export interface KeptRecords {
  /** Ended and not closed, the oldest first; trial runs too. */
  readonly ended: () => readonly EndedSession[];
  /** Newest first. */
  readonly records: () => readonly KeptRecord[];
  /** What is left of this one; null where it is not closed. */
  readonly record: (session: SessionId) => KeptRecord | null;
  /** Records, the destruction of the log with its lines, and a mark: all of it or nothing. */
  readonly closeSession: (session: SessionId, closing: Closing) => Written;
  /** Whether the time of its records is over. */
  readonly isOver: (session: SessionId, now: WallTime) => boolean;
  /** What goes until `until`, counted and not touched. */
  readonly expiring: (until: WallTime) => Removed;
  /** Destroys what was kept until `now` at the longest. */
  readonly expire: (now: WallTime) => { readonly written: Written; readonly removed: Removed };
  /**
   * Changes records of closed sessions, and the register with them: all of it or nothing. What was there before is in
   * no copy either.
   */
  readonly changeRecords: (
    changed: readonly ChangedRecord[],
    also: readonly Change[],
    now: WallTime,
  ) => Written;
  /** Takes somebody out of every record and of the register, and leaves a mark: nothing brings them back. */
  readonly removePerson: (person: EntryId, now: WallTime) => Written;
  /** The newest time of the wall clock that any session or record tells of. */
  readonly newestWall: () => WallTime | null;
}

/** A record as it is from now on; its log, where it was kept for a while, may go with the change. */
export interface ChangedRecord {
  readonly session: SessionId;
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
  readonly talk: readonly PersonTalk[];
  readonly dropsLog: boolean;
}

/** To be called within a write. */
export function writeChanged(
  db: WritableHandle,
  { session, record, lines, talk, dropsLog }: ChangedRecord,
): void {
  const set = (part: Part, n: number, body: unknown): void => {
    run(
      db,
      sql`INSERT INTO records (session, part, n, kept_until, body)
        VALUES (${session}, ${part}, ${n}, NULL, ${JSON.stringify(body)})
        ON CONFLICT DO UPDATE SET body = excluded.body`,
    );
  };
  set('session', 0, record);
  run(db, sql`DELETE FROM records WHERE session = ${session} AND part = 'line'`);
  for (const [i, line] of lines.entries()) set('line', i + 1, line);
  const kept = talk.map(({ person }) => person);
  run(
    db,
    sql`DELETE FROM records WHERE session = ${session} AND part = 'talk'
      AND n NOT IN (SELECT value FROM json_each(${JSON.stringify(kept)}))`,
  );
  closeSessionRow(db, session, {
    title: record.title,
    people: record.people.map(({ name }) => name),
  });
  if (dropsLog) {
    run(db, sql`DELETE FROM records WHERE session = ${session} AND part = 'log'`);
    run(db, sql`DELETE FROM events WHERE session = ${session}`);
    run(db, sql`DELETE FROM alive WHERE session = ${session}`);
  }
}

/** To be called within a write. */
export function writeClosing(db: WritableHandle, session: SessionId, closing: Closing): void {
  const { record, lines, talk, keepsLog, linesGone, held, at } = closing;
  insertMark(db, session, { what: 'closed', wall: at });
  if (keepsLog) deleteLinesOfActs(db, session, linesGone);
  else {
    // Its words go with each fact.
    run(db, sql`DELETE FROM events WHERE session = ${session}`);
    run(db, sql`DELETE FROM alive WHERE session = ${session}`);
  }
  closeSessionRow(db, session, { title: record.title, people: record.people.map(({ name }) => name) });
  const put = (part: Part, n: number, until: WallTime | null, body: unknown): void => {
    run(
      db,
      sql`INSERT INTO records (session, part, n, kept_until, body)
        VALUES (${session}, ${part}, ${n}, ${until}, ${JSON.stringify(body)})`,
    );
  };
  const until = talkKeptUntil(at);
  put('session', 0, keptUntil(record.level, at), record);
  for (const [i, line] of lines.entries()) put('line', i + 1, null, line);
  for (const own of talk ?? []) put('talk', own.person, until, own);
  if (keepsLog) put('log', 0, until, null);
  writeChanges(db, held, at);
}

/** Every closed session with the lines that are left of it, as it travels to another computer. */
export const keptRecordsOf = (db: ReadableHandle): KeptSession[] =>
  sessionsClosed(db).flatMap((session) =>
    keptRecord(db, session).map(({ closed, keptUntil: until, record }) => ({
      session: session.session,
      closed,
      keptUntil: until,
      record,
      lines: all<{ n: number; body: string }>(
        db,
        sql`SELECT n, body FROM records WHERE session = ${session.session} AND part = 'line' ORDER BY n`,
      ).flatMap(({ n, body }) => {
        const line = RecordLineSchema.safeParse(JSON.parse(body));
        return line.success ? [{ n, line: line.data }] : [];
      }),
    })),
  );

/** Writes a closed session as another computer kept it; whatever else was here of it goes. To be called within a write. */
export function putKept(db: WritableHandle, { session, keptUntil: until, record, lines }: KeptSession): void {
  const { title, format, openedWall, group } = record;
  const people = record.people.map(({ name }) => name);
  const here = findSession(db, session);
  if (here === null)
    insertListed(db, {
      session,
      title,
      formatId: format.id,
      formatName: format.name,
      openedWall,
      people,
      state: 'closed',
      trial: false,
      group,
    });
  // It was closed on the other computer, and holds no more than its record anywhere.
  else if (here.state !== 'closed') {
    run(db, sql`DELETE FROM events WHERE session = ${session}`);
    run(db, sql`DELETE FROM alive WHERE session = ${session}`);
  }
  closeSessionRow(db, session, { title, people });
  run(db, sql`UPDATE sessions SET group_id = ${group} WHERE id = ${session}`);
  run(db, sql`DELETE FROM records WHERE session = ${session} AND part IN ('session', 'line')`);
  run(
    db,
    sql`INSERT INTO records (session, part, n, kept_until, body)
      VALUES (${session}, 'session', 0, ${until}, ${JSON.stringify(record)})`,
  );
  for (const [i, { line }] of lines.entries())
    run(
      db,
      sql`INSERT INTO records (session, part, n, body) VALUES (${session}, 'line', ${i + 1}, ${JSON.stringify(line)})`,
    );
}

/** A part of a record; marks lie beside them. */
type Part = 'session' | 'line' | 'talk' | 'log';

interface PartRow {
  readonly part: Part | MarkedAs;
  readonly kept_until: WallTime | null;
  readonly body: string;
}

/** What is left of a closed session; nothing where its record cannot be read. */
const keptRecord = (db: ReadableHandle, session: RecentSession): KeptRecord[] => {
  const rows = all<PartRow>(
    db,
    sql`SELECT part, kept_until, body FROM records WHERE session = ${session.session} ORDER BY part, n`,
  );
  const of = <T>(part: PartRow['part'], schema: z.ZodType<T>): T[] =>
    rows.flatMap((row) => {
      if (row.part !== part) return [];
      const parsed = schema.safeParse(JSON.parse(row.body));
      return parsed.success ? [parsed.data] : [];
    });
  const until = (part: Part): WallTime | null => rows.find((row) => row.part === part)?.kept_until ?? null;
  const [record] = of('session', SessionRecordSchema);
  if (record === undefined) return [];
  return [
    {
      session,
      closed: wallTime(of('closed', z.number())[0] ?? session.openedWall),
      keptUntil: until('session'),
      logUntil: until('log'),
      record,
      lines: withReleases(db, of('line', RecordLineSchema)),
      talk: of('talk', PersonTalkSchema),
    },
  ];
};

const sessionsOf = (rows: readonly { readonly session: SessionId }[]): SessionId[] =>
  rows.map(({ session }) => session);

/** Sessions whose records are kept until `until` at the longest. */
export const recordsUntil = (db: ReadableHandle, until: WallTime): readonly SessionId[] =>
  sessionsOf(
    all(
      db,
      sql`SELECT session FROM records WHERE part = 'session' AND kept_until <= ${until} ORDER BY session`,
    ),
  );

/** Sessions of which people's seconds, or the log, are kept until `until` at the longest. */
export const talkUntil = (db: ReadableHandle, until: WallTime): readonly SessionId[] =>
  sessionsOf(
    all(
      db,
      sql`SELECT DISTINCT session FROM records WHERE part IN ('talk', 'log') AND kept_until <= ${until}
        ORDER BY session`,
    ),
  );

/** Destroys people's own seconds and the log of a closed session; its records stay. */
export const deleteTalk = (db: WritableHandle, session: SessionId): void => {
  run(db, sql`DELETE FROM records WHERE session = ${session} AND part IN ('talk', 'log')`);
  run(db, sql`DELETE FROM events WHERE session = ${session}`);
  run(db, sql`DELETE FROM alive WHERE session = ${session}`);
};

/** The time of its records is over. What the register of its group counts stays: no fair rotation without it. */
export const expireSession = (db: WritableHandle, session: SessionId, now: WallTime): void => {
  dropSessionRow(db, session);
  insertMark(db, session, { what: 'removed', wall: now });
};

/** What reads nothing but rows of these tables; the store adds what destroys. */
export const recordReaderOf = (
  db: ReadableHandle,
): Pick<KeptRecords, 'ended' | 'records' | 'record' | 'isOver' | 'expiring' | 'newestWall'> => ({
  ended: () => endedSessions(db),
  records: () => sessionsClosed(db).flatMap((session) => keptRecord(db, session)),
  record(id) {
    const session = findSession(db, id);
    return session?.state === 'closed' ? (keptRecord(db, session)[0] ?? null) : null;
  },
  isOver: (session, now) =>
    first(
      db,
      sql`SELECT 1 FROM records WHERE session = ${session} AND part = 'session' AND kept_until <= ${now}`,
    ) !== undefined,
  expiring: (until) => ({ records: recordsUntil(db, until).length, talk: talkUntil(db, until).length }),
  newestWall: () =>
    first<{ wall: WallTime | null }>(
      db,
      sql`SELECT max(wall) AS wall FROM (
        SELECT max(opened_wall) AS wall FROM sessions
        UNION ALL SELECT max(CAST(body AS INTEGER)) FROM records WHERE part = 'closed'
        UNION ALL SELECT max(wall) FROM alive)`,
    )?.wall ?? null,
});
