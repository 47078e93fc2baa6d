import type { SessionId } from '#shared/session/sessionId.ts';
import { all, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Notes, with the deletion itself, that copies may still hold what was destroyed of this session. */
export const insertPendingDrop = (db: WritableHandle, session: SessionId): void => {
  run(db, sql`INSERT INTO pending_drops (session) VALUES (${session}) ON CONFLICT DO NOTHING`);
};

export const deletePendingDrop = (db: WritableHandle, session: SessionId): void => {
  run(db, sql`DELETE FROM pending_drops WHERE session = ${session}`);
};

/** Sessions whose copies were not all looked through when the app was ended. */
export const pendingDrops = (db: ReadableHandle): readonly SessionId[] =>
  all<{ session: SessionId }>(db, sql`SELECT session FROM pending_drops ORDER BY session`).map(
    ({ session }) => session,
  );
