import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import type { SessionLog } from '../session/log.ts';
import { readSession } from '../session/readSession.ts';
import { first, sql, type ReadableHandle } from './handle.ts';
import type { SessionRow } from './sessions.ts';

/**
 * When the first phase of a session began, as its summary says it; when its room was opened, where nothing began, or
 * where that is all that was kept.
 */
export function beganWall(
  db: ReadableHandle,
  log: Pick<SessionLog, 'read'>,
  { id, state, opened_wall: opened }: Pick<SessionRow, 'id' | 'state' | 'opened_wall'>,
): WallTime {
  if (state === 'closed') {
    const kept = first<{ began: number | null }>(
      db,
      sql`SELECT json_extract(body, '$.lasted.from') AS began FROM records
        WHERE session = ${id} AND part = 'session'`,
    );
    return wallTime(kept?.began ?? opened);
  }
  const session = state === 'open' || state === 'ended' ? readSession(log, id)?.state : undefined;
  return session === undefined || session.startedAt === null
    ? wallTime(opened)
    : wallOf(session.openedWall, session.gapsLeftOut, session.startedAt);
}
