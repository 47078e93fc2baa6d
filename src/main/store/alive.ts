import type { SessionId } from '#shared/session/sessionId.ts';
import { instant, wallTime } from '#shared/time.ts';
import type { Alive } from '../session/log.ts';
import { first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Notes that the session ran at this moment; the one before is forgotten. */
export const upsertAlive = (
  db: WritableHandle,
  session: SessionId,
  { at, wall, uptime, boot }: Alive,
): void => {
  run(
    db,
    sql`INSERT INTO alive (session, at, wall, uptime, boot)
      VALUES (${session}, ${at}, ${wall}, ${uptime}, ${boot})
      ON CONFLICT (session) DO UPDATE
        SET at = excluded.at, wall = excluded.wall, uptime = excluded.uptime, boot = excluded.boot`,
  );
};

/** The last moment at which the session was known to run. */
export const readAlive = (db: ReadableHandle, session: SessionId): Alive | null => {
  const row = first<{ at: number; wall: number; uptime: number; boot: string | null }>(
    db,
    sql`SELECT at, wall, uptime, boot FROM alive WHERE session = ${session}`,
  );
  return row ? { at: instant(row.at), wall: wallTime(row.wall), uptime: row.uptime, boot: row.boot } : null;
};
