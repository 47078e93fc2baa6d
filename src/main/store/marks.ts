import type { GoneEntry } from '#shared/bundle/keep.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { all, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { applyGone, goneEntries } from './gone.ts';
import { insertPendingDrop } from './pendingDrops.ts';
import { closeSessionRow, dropSessionRow, stateOf } from './sessions.ts';

/** `closed`: its records alone may be there, and its log only as long as they say. `removed`: nothing may. */
export type MarkedAs = 'closed' | 'removed';

interface Mark {
  readonly what: MarkedAs;
  readonly wall: WallTime;
}

/** What was closed or removed, of sessions and of the register. */
export interface Marks {
  readonly sessions: ReadonlyMap<SessionId, Mark>;
  readonly entries: readonly GoneEntry[];
}

export const NO_MARKS: Marks = { sessions: new Map(), entries: [] };

/** Notes, with the destruction itself, what may never come back. */
export const insertMark = (db: WritableHandle, session: SessionId, { what, wall }: Mark): void => {
  run(
    db,
    sql`INSERT INTO records (session, part, n, body) VALUES (${session}, ${what}, 0, ${String(wall)})
      ON CONFLICT DO NOTHING`,
  );
};

/** Every mark. What is removed was perhaps closed before: that counts no more. */
export const marksIn = (db: ReadableHandle): Marks => ({
  sessions: markedSessions(db),
  entries: goneEntries(db),
});

const markedSessions = (db: ReadableHandle): Marks['sessions'] =>
  new Map(
    all<{ session: SessionId; part: MarkedAs; body: string }>(
      db,
      sql`SELECT session, part, body FROM records WHERE part IN ('closed', 'removed') ORDER BY session, part`,
    ).map(({ session, part, body }) => [session, { what: part, wall: wallTime(Number(body)) }]),
  );

/** What either of two files removed is removed. */
export const bothMarks = (a: Marks, b: Marks): Marks => ({
  sessions: new Map([
    ...a.sessions,
    ...[...b.sessions].filter(([id, { what }]) => what === 'removed' || !a.sessions.has(id)),
  ]),
  entries: [...a.entries, ...b.entries],
});

/**
 * Destroys whatever a file holds of what is marked that it should not: a copy from before may. Where there was anything,
 * it is noted that other copies may hold it too.
 */
export function applyMarks(db: WritableHandle, { sessions, entries }: Marks): void {
  applyGone(db, entries);
  for (const [session, mark] of sessions) {
    insertMark(db, session, mark);
    const before = stateOf(db, session);
    if (before !== null && before !== (mark.what === 'closed' ? 'closed' : null))
      insertPendingDrop(db, session);
    if (mark.what === 'removed') dropSessionRow(db, session);
    else {
      run(
        db,
        sql`DELETE FROM events WHERE session = ${session}
          AND NOT EXISTS (SELECT 1 FROM records WHERE session = ${session} AND part = 'log')`,
      );
      if (before !== null && before !== 'closed') closeSessionRow(db, session, { title: '', people: [] });
    }
  }
}
