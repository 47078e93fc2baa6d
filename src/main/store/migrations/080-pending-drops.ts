import type { WritableHandle } from '../handle.ts';

/**
 * Sessions of which something was destroyed while copies may still hold it. A row is written with the deletion and
 * goes when the copies are gone: what a kill leaves unfinished is finished at the next start.
 */
export function pendingDrops(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE pending_drops (
      session TEXT NOT NULL PRIMARY KEY CHECK (length(session) BETWEEN 1 AND 40)
    ) STRICT, WITHOUT ROWID;
  `);
}
