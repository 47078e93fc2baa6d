import type { SessionId } from '#shared/session/sessionId.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { undoneIn } from '#shared/session/session.ts';
import { all, first, run, sql, type WritableHandle } from './handle.ts';
import { insertPendingDrop } from './pendingDrops.ts';

/** Destroys what was written in acts that stand undone and can no longer be done again. */
export interface UndoneLines {
  /** To be called within the write that appended `events`; answers whether any words were destroyed. */
  drop(session: SessionId, events: readonly LoggedEvent[]): boolean;
  /** The write came to nothing. */
  takenBack(session: SessionId): void;
}

/** A log is read once, and after that only while it keeps words of an act that stands undone. */
export function undoneLines(db: WritableHandle): UndoneLines {
  const without = new Set<SessionId>();
  return {
    drop(session, events) {
      if (without.has(session) && !events.some(({ body }) => body.type === 'act.undone')) return false;
      const log = readLog(db, session);
      const { undone, forGood } = log ? undoneIn(log) : { undone: [], forGood: new Set<string>() };
      let destroyed = 0;
      let kept = false;
      for (const act of undone)
        if (forGood.has(act)) destroyed += deleteLinesOf(db, session, act);
        else kept ||= hasLine(db, session, act);
      if (kept) without.delete(session);
      else without.add(session);
      return destroyed > 0;
    },
    takenBack: (session) => void without.delete(session),
  };
}

/** Destroys what is left of such words in the sessions of a file, and notes that its copies may hold them too. */
export function dropUndoneLines(db: WritableHandle): void {
  const touched = all<{ session: SessionId }>(
    db,
    sql`SELECT DISTINCT session FROM events WHERE type = 'act.undone' ORDER BY session`,
  );
  for (const { session } of touched) {
    const log = readLog(db, session);
    let destroyed = 0;
    if (log) for (const act of undoneIn(log).forGood) destroyed += deleteLinesOf(db, session, act);
    if (destroyed > 0) insertPendingDrop(db, session);
  }
}

/** What undo is made of; null where it cannot be read, which whoever reads the session is told. */
function readLog(db: WritableHandle, session: SessionId): readonly LoggedEvent[] | null {
  const rows = all<Omit<LoggedEvent, 'body'> & { readonly body: string }>(
    db,
    sql`SELECT seq, act, by, at, body FROM events WHERE session = ${session} ORDER BY seq`,
  );
  try {
    return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as LoggedEvent['body'] }));
  } catch {
    return null;
  }
}

const deleteLinesOf = (db: WritableHandle, session: SessionId, act: string): number =>
  run(
    db,
    sql`DELETE FROM words WHERE session = ${session}
      AND seq IN (SELECT seq FROM events WHERE session = ${session} AND act = ${act})`,
  );

const hasLine = (db: WritableHandle, session: SessionId, act: string): boolean =>
  first(
    db,
    sql`SELECT 1 FROM words WHERE session = ${session}
      AND seq IN (SELECT seq FROM events WHERE session = ${session} AND act = ${act})`,
  ) !== undefined;
