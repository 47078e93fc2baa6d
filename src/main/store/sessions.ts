import { noonOf } from '#shared/group/register/day.ts';
import { pairsHeld } from '#shared/group/pairs/kickOff.ts';
import type { ArchiveFilter } from '#shared/records/archive/archive.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { EventOf, LoggedEvent, SessionEvent } from '#shared/session/events.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { RECORDED_MEETING } from '#shared/session/voices/recorded.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

export interface SessionRow {
  readonly id: string;
  readonly opened_wall: number;
  readonly title: string;
  readonly format_id: string;
  readonly format_name: string;
  readonly people: string;
  readonly state: RecentSession['state'];
  readonly trial: number;
  readonly group_id: string | null;
}

export const recent = (row: SessionRow): RecentSession => ({
  session: row.id,
  title: row.title,
  formatId: row.format_id,
  formatName: row.format_name,
  openedWall: wallTime(row.opened_wall),
  people: JSON.parse(row.people) as string[],
  state: row.state,
  trial: row.trial === 1,
  group: row.group_id ?? null,
});

/** Lists a session that was just opened. */
export function insertSession(
  db: WritableHandle,
  session: SessionId,
  { wall }: LoggedEvent,
  { draft }: EventOf<'session.opened'>,
): void {
  const people = JSON.stringify(draft.people.map(({ name }) => name));
  run(
    db,
    sql`INSERT INTO sessions (id, opened_wall, title, format_id, format_name, people, state, trial, group_id,
        closes)
      VALUES (${session}, ${wall}, ${draft.title}, ${draft.format.id}, ${draft.format.name}, ${people}, 'open',
        ${draft.trial ? 1 : 0}, ${draft.group?.id ?? null}, ${draft.format.id === RECORDED_MEETING ? 0 : 1})`,
  );
}

/**
 * Brings the names in line with the log: whoever came later is among them, a mended name is as it was mended, and
 * what stands undone counts for nothing. To be called after an event that may have changed them.
 */
export const refreshPeople = (db: WritableHandle, session: SessionId): void => {
  const facts = all<{ act: string; body: string }>(
    db,
    sql`SELECT act, body FROM events WHERE session = ${session}
      AND type IN ('session.opened', 'person.arrived', 'person.renamed', 'act.undone', 'act.redone') ORDER BY seq`,
  ).map(({ act, body }) => ({ act, body: JSON.parse(body) as SessionEvent }));
  const undone = new Set<string>();
  for (const { body } of facts)
    if (body.type === 'act.undone') undone.add(body.act);
    else if (body.type === 'act.redone') undone.delete(body.act);
  const names = new Map<PersonId, string>();
  for (const { act, body } of facts) {
    if (undone.has(act)) continue;
    if (body.type === 'session.opened') for (const { id, name } of body.draft.people) names.set(id, name);
    else if (body.type === 'person.arrived') names.set(body.person.id, body.person.name);
    else if (body.type === 'person.renamed') names.set(body.person, body.name);
  }
  const people = JSON.stringify([...names.values()]);
  run(db, sql`UPDATE sessions SET people = ${people} WHERE id = ${session}`);
};

/**
 * Brings `state` in line with the log: ended (a meeting from a file: recorded), unless the act that ended it stands undone. To be called after an
 * event that may have changed it.
 */
export const refreshState = (db: WritableHandle, session: SessionId): void => {
  run(
    db,
    sql`UPDATE sessions SET state = CASE WHEN EXISTS (
        SELECT 1 FROM events AS e WHERE e.session = sessions.id AND e.type = 'session.ended'
          AND coalesce((
            SELECT u.type FROM events AS u
            WHERE u.session = e.session AND u.seq > e.seq AND u.type IN ('act.undone', 'act.redone')
              AND json_extract(u.body, '$.act') = e.act
            ORDER BY u.seq DESC LIMIT 1), 'act.redone') = 'act.redone'
      ) THEN CASE format_id WHEN ${RECORDED_MEETING} THEN 'recorded' ELSE 'ended' END ELSE 'open' END
      WHERE id = ${session} AND state <> 'closed'`,
  );
  // The register is told anew of a session that ended again.
  run(
    db,
    sql`DELETE FROM register_fields WHERE (kind, id) IN (
        SELECT 'session', ${session}
        UNION ALL SELECT kind, id FROM register_fields WHERE kind IN ('commitment', 'review')
          AND field = 'session' AND value = ${JSON.stringify(session)})
      AND NOT EXISTS (SELECT 1 FROM sessions WHERE id = ${session} AND state = 'closed')`,
  );
};

/**
 * Ended sessions of which the register says nothing yet, by their opening; trial runs are left out, and those whose
 * group was removed: what is gone with a group does not come back.
 */
export const sessionsToRegister = (db: ReadableHandle): readonly RecentSession[] =>
  all<SessionRow>(
    db,
    sql`SELECT * FROM sessions WHERE group_id IS NOT NULL AND state = 'ended' AND trial = 0
      AND EXISTS (SELECT 1 FROM register_fields WHERE kind = 'group' AND register_fields.id = group_id)
      AND NOT EXISTS (SELECT 1 FROM register_fields WHERE kind = 'session' AND register_fields.id = sessions.id)
      ORDER BY opened_wall`,
  ).map(recent);

/** Newest first. */
export const recentSessions = (db: ReadableHandle, most: number): readonly RecentSession[] =>
  all<SessionRow>(db, sql`SELECT * FROM sessions ORDER BY opened_wall DESC, id LIMIT ${most}`).map(recent);

/** A part of all sessions that a filter lets pass, newest first, and how many there are. */
export function listedSessions(
  db: ReadableHandle,
  { group, format, since }: ArchiveFilter,
  from: number,
  count: number,
): { readonly total: number; readonly rows: readonly SessionRow[] } {
  const least = since === null ? 0 : new Date(noonOf(since)).setHours(0, 0, 0, 0);
  const total =
    first<{ n: number }>(
      db,
      sql`SELECT count(*) AS n FROM sessions WHERE opened_wall >= ${least}
        AND (${group} IS NULL OR group_id = ${group}) AND (${format} IS NULL OR format_id = ${format})`,
    )?.n ?? 0;
  const rows = all<SessionRow>(
    db,
    sql`SELECT * FROM sessions WHERE opened_wall >= ${least}
      AND (${group} IS NULL OR group_id = ${group}) AND (${format} IS NULL OR format_id = ${format})
      ORDER BY opened_wall DESC, id LIMIT ${count} OFFSET ${from}`,
  );
  return { total, rows };
}

/** How many pairs held a session, and how many people; nothing of one in which the people themselves met. */
export function pairsIn(db: ReadableHandle, session: SessionId): ReturnType<typeof pairsHeld> {
  const row = first<{ readonly counted: string | null; readonly opened: string | null }>(
    db,
    sql`SELECT
        (SELECT json_extract(body, '$.ofPairs') FROM records WHERE session = ${session} AND part = 'session') AS counted,
        (SELECT json_extract(body, '$.draft.pairs') FROM events
          WHERE session = ${session} AND type = 'session.opened') AS opened`,
  );
  if (row?.counted != null) return { ofPairs: JSON.parse(row.counted) as { pairs: number; people: number } };
  return pairsHeld({ pairs: row?.opened == null ? [] : (JSON.parse(row.opened) as string[][]) });
}

/**
 * The newest session without a group that is over and was no trial. A room for all pairs is a group's matter: its two
 * sides are nobody who meets again.
 */
export const lastWithoutGroup = (db: ReadableHandle): RecentSession | null => {
  const row = first<SessionRow>(
    db,
    sql`SELECT * FROM sessions WHERE group_id IS NULL AND trial = 0 AND state IN ('ended', 'closed')
      AND NOT EXISTS (SELECT 1 FROM records WHERE session = sessions.id AND part = 'session'
        AND json_extract(body, '$.ofPairs') IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM events WHERE session = sessions.id AND type = 'session.opened'
        AND json_extract(body, '$.draft.pairs') IS NOT NULL)
      ORDER BY opened_wall DESC, id LIMIT 1`,
  );
  return row ? recent(row) : null;
};

/** Closed sessions, newest first. Nearly all are: `+` reads the table as it lies, and not by the index of states. */
export const sessionsClosed = (db: ReadableHandle): readonly RecentSession[] =>
  all<SessionRow>(db, sql`SELECT * FROM sessions WHERE +state = 'closed' ORDER BY opened_wall DESC, id`).map(
    recent,
  );

/** A session that ended and is not closed. */
export interface EndedSession extends RecentSession {
  /** When; the opening, where the log does not tell. */
  readonly endedWall: WallTime;
  /** Whether the app closes it by itself. */
  readonly closes: boolean;
}

/** Ended and not closed, meetings from files too, the oldest first. */
export const endedSessions = (db: ReadableHandle): readonly EndedSession[] =>
  all<SessionRow & { readonly closes: number; readonly ended_wall: number | null }>(
    db,
    sql`SELECT s.*, (SELECT max(e.wall) FROM events AS e WHERE e.session = s.id AND e.type = 'session.ended')
        AS ended_wall
      FROM sessions AS s WHERE s.state IN ('ended', 'recorded') ORDER BY s.opened_wall, s.id`,
  ).map((row) => ({
    ...recent(row),
    endedWall: wallTime(row.ended_wall ?? row.opened_wall),
    closes: row.closes === 1,
  }));

/** A session is closed: only what its records hold is listed of it. */
export const closeSessionRow = (
  db: WritableHandle,
  session: SessionId,
  { title, people }: Pick<RecentSession, 'title' | 'people'>,
): void => {
  run(
    db,
    sql`UPDATE sessions SET state = 'closed', title = ${title}, people = ${JSON.stringify(people)}
      WHERE id = ${session}`,
  );
};

/** The newest session in progress. */
export const resumableSession = (db: ReadableHandle): RecentSession | null => {
  const row = first<SessionRow>(
    db,
    sql`SELECT * FROM sessions WHERE state = 'open' ORDER BY opened_wall DESC, id LIMIT 1`,
  );
  return row ? recent(row) : null;
};

export const findSession = (db: ReadableHandle, session: SessionId): RecentSession | null => {
  const row = first<SessionRow>(db, sql`SELECT * FROM sessions WHERE id = ${session}`);
  return row ? recent(row) : null;
};

export const countSessions = (db: ReadableHandle): number =>
  first<{ n: number }>(db, sql`SELECT count(*) AS n FROM sessions`)?.n ?? 0;

/** Lists a session as another file lists it. */
export const insertListed = (db: WritableHandle, listed: RecentSession): void => {
  const { session, openedWall, title, formatId, formatName, state, trial, group } = listed;
  run(
    db,
    sql`INSERT INTO sessions (id, opened_wall, title, format_id, format_name, people, state, trial, group_id)
      VALUES (${session}, ${openedWall}, ${title}, ${formatId}, ${formatName}, ${JSON.stringify(listed.people)},
        ${state}, ${trial ? 1 : 0}, ${group})`,
  );
};

/** Leaves of a session nothing but the day on which it was opened. */
export const blankSessionRow = (db: WritableHandle, session: SessionId): void => {
  const row = first<SessionRow>(db, sql`SELECT * FROM sessions WHERE id = ${session}`);
  if (!row) return;
  deleteSessionRows(db, session);
  insertBlankSession(db, session, recent(row));
};

/** Lists a session of which only the day is kept. */
export const insertBlankSession = (
  db: WritableHandle,
  session: SessionId,
  { openedWall }: Pick<RecentSession, 'openedWall'>,
): void => {
  const day = new Date(openedWall).setHours(0, 0, 0, 0);
  run(
    db,
    sql`INSERT INTO sessions (id, opened_wall, title, format_id, format_name, people, state, trial)
      VALUES (${session}, ${day}, '', '', '', '[]', 'declined', 0)`,
  );
};

/** Deletes a session with its facts, lines and heartbeat, which go with the row, and its records; marks stay. */
export const dropSessionRow = (db: WritableHandle, session: SessionId): void => {
  run(db, sql`DELETE FROM sessions WHERE id = ${session}`);
  run(db, sql`DELETE FROM records WHERE session = ${session} AND part NOT IN ('closed', 'removed')`);
  forgetItsLines(db, session);
};

/**
 * Takes from the register what it knows of the lines of a session that is gone: commitments, what is released, and what
 * people wrote of it for themselves. What became of earlier ones stays said.
 */
const forgetItsLines = (db: WritableHandle, session: SessionId): void => {
  run(
    db,
    sql`DELETE FROM register_fields WHERE kind IN ('commitment', 'release', 'reflection', 'past') AND id IN (
      SELECT id FROM register_fields WHERE kind IN ('commitment', 'release', 'reflection') AND field = 'session'
        AND value = ${JSON.stringify(session)})`,
  );
};

/** What became of a session; null where there is none. */
export const stateOf = (db: ReadableHandle, session: SessionId): RecentSession['state'] | null =>
  first<Pick<SessionRow, 'state'>>(db, sql`SELECT state FROM sessions WHERE id = ${session}`)?.state ?? null;

/** Deletes a session with its facts, lines and heartbeat, and what the register says of it. */
export const deleteSessionRows = (db: WritableHandle, session: SessionId): void => {
  dropSessionRow(db, session);
  run(db, sql`DELETE FROM register_fields WHERE kind = 'session' AND id = ${session}`);
};
