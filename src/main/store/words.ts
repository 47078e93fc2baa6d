import type { SessionId } from '#shared/ipc/contract.ts';
import type { ActId } from '#shared/session/events.ts';
import { first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Keeps what was written with an event. */
export const insertWords = (db: WritableHandle, session: SessionId, seq: number, text: string): void => {
  run(db, sql`INSERT INTO words (session, seq, text) VALUES (${session}, ${seq}, ${text})`);
};

/** What was written with an event; null where nothing was, or it was taken back. */
export const findWords = (db: ReadableHandle, session: SessionId, seq: number): string | null =>
  first<{ text: string }>(db, sql`SELECT text FROM words WHERE session = ${session} AND seq = ${seq}`)
    ?.text ?? null;

/** Destroys the words of the line that `act` wrote; the fact that it was written stays. */
export const deleteWords = (db: WritableHandle, session: SessionId, act: ActId): number =>
  run(
    db,
    sql`DELETE FROM words WHERE session = ${session} AND seq IN (
      SELECT seq FROM events
      WHERE session = ${session} AND act = ${act} AND type LIKE '%.written')`,
  );
