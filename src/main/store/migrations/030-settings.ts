import type { WritableHandle } from '../handle.ts';

/** What the app remembers beside sessions: displays, themes, the plan in the making. */
export function settings(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE settings (
      key   TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 60),
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;
  `);
}
