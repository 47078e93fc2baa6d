import type { SessionId } from '#shared/session/sessionId.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { takesBack, takesLineOf } from '#shared/session/lines/lines.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { fits, misfit, rowChecksum } from './rowChecksum.ts';

/** Keeps what was written with an event. */
export const insertLine = (db: WritableHandle, session: SessionId, seq: number, text: string): void => {
  const crc = rowChecksum(session, seq, text);
  run(db, sql`INSERT INTO words (session, seq, text, crc) VALUES (${session}, ${seq}, ${text}, ${crc})`);
};

interface LineRow {
  readonly session: SessionId;
  readonly seq: number;
  readonly text: string;
  readonly crc?: number | null;
}

/** What was written with an event; null where nothing was, or it was taken back. Throws where it is damaged. */
export function findLine(db: ReadableHandle, session: SessionId, seq: number): string | null {
  const row = first<LineRow>(db, sql`SELECT * FROM words WHERE session = ${session} AND seq = ${seq}`);
  return row ? textOf(row) : null;
}

/** Everything that was written in a session, by the number of its event. Throws where any of it is damaged. */
export const linesOf = (db: ReadableHandle, session: SessionId): ReadonlyMap<number, string> =>
  new Map(
    all<LineRow>(db, sql`SELECT * FROM words WHERE session = ${session}`).map((row) => [
      row.seq,
      textOf(row),
    ]),
  );

/** Whether all lines are as they were written. */
export const allLinesFit = (db: ReadableHandle): boolean => {
  for (const row of db.prepare('SELECT * FROM words').iterate()) if (!lineFits(row as LineRow)) return false;
  return true;
};

const lineFits = ({ session, seq, text, crc }: LineRow): boolean => fits(crc, session, seq, text);

function textOf(row: LineRow): string {
  if (!lineFits(row)) throw misfit();
  return row.text;
}

/** Destroys the lines that `back` takes back; the facts that they were written stay. */
export function deleteLinesTakenBack(db: WritableHandle, session: SessionId, back: SessionEvent): void {
  const act = takesBack(back);
  if (act === null) return;
  const facts = all<{ readonly seq: number; readonly body: string }>(
    db,
    sql`SELECT seq, body FROM events WHERE session = ${session} AND act = ${act}`,
  );
  for (const { seq, body } of facts)
    if (takesLineOf(back, JSON.parse(body) as SessionEvent))
      run(db, sql`DELETE FROM words WHERE session = ${session} AND seq = ${seq}`);
}

/** Destroys the words of these acts, whatever they wrote; the facts stay. */
export const deleteLinesOfActs = (db: WritableHandle, session: SessionId, acts: readonly ActId[]): number =>
  run(
    db,
    sql`DELETE FROM words WHERE session = ${session} AND seq IN (
      SELECT seq FROM events
      WHERE session = ${session} AND act IN (SELECT value FROM json_each(${JSON.stringify(acts)})))`,
  );
