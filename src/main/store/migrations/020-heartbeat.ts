import type { WritableHandle } from '../handle.ts';

/** The last moment at which each session was known to run. `uptime` is in seconds since the machine's start. */
export function heartbeat(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE alive (
      session TEXT    NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
      at      INTEGER NOT NULL CHECK (at >= 0),
      wall    INTEGER NOT NULL,
      uptime  REAL    NOT NULL CHECK (uptime >= 0)
    ) STRICT, WITHOUT ROWID;
  `);
}
