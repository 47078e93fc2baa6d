import type { SessionId } from '#shared/session/sessionId.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { ActId } from '#shared/session/ids.ts';
import { nothingUndone, noteUndoing, undoneForGood, type Undoing } from '#shared/session/undoing.ts';
import { all, run, sql, type WritableHandle } from './handle.ts';

/** Destroys what was written in acts that stand undone and can no longer be done again. */
export interface UndoneLines {
  /** To be called within the write that appended `events`; answers whether any lines were destroyed. */
  drop(session: SessionId, events: readonly LoggedEvent[]): boolean;
  /** The write came to nothing. */
  takenBack(): void;
}

/** The session that is written to, and what stands undone in it. */
interface Followed {
  readonly session: SessionId;
  readonly undoing: Undoing;
  /** Acts whose lines are destroyed already. */
  readonly dropped: Set<ActId>;
}

/** A log is read once, when a session is first written to: from then on what stands undone is kept in memory. */
export function undoneLines(db: WritableHandle): UndoneLines {
  let followed: Followed | null = null;
  return {
    drop(session, events) {
      if (followed?.session === session) for (const event of events) noteUndoing(followed.undoing, event);
      else followed = { session, undoing: readUndoing(db, session), dropped: new Set() };
      const { undoing, dropped } = followed;
      let destroyed = 0;
      for (const act of undoneForGood(undoing)) {
        if (dropped.has(act)) continue;
        dropped.add(act);
        destroyed += deleteLinesOf(db, session, act);
      }
      return destroyed > 0;
    },
    takenBack() {
      followed = null;
    },
  };
}

/** What stands undone in a log; nothing where it cannot be read, which whoever reads the session is told. */
function readUndoing(db: WritableHandle, session: SessionId): Undoing {
  const undoing = nothingUndone();
  const rows = all<Omit<LoggedEvent, 'body'> & { readonly body: string }>(
    db,
    sql`SELECT seq, act, by, at, body FROM events WHERE session = ${session} ORDER BY seq`,
  );
  try {
    for (const row of rows)
      noteUndoing(undoing, { ...row, body: JSON.parse(row.body) as LoggedEvent['body'] });
  } catch {
    return nothingUndone();
  }
  return undoing;
}

const deleteLinesOf = (db: WritableHandle, session: SessionId, act: ActId): number =>
  run(
    db,
    sql`DELETE FROM words WHERE session = ${session}
      AND seq IN (SELECT seq FROM events WHERE session = ${session} AND act = ${act})`,
  );
