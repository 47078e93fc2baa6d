import type { WritableHandle } from '../handle.ts';

/**
 * What is left of closed sessions, in parts: one `session`, its `line`s, for a while each person's `talk`, and a `log`
 * that says until when the log is kept; and marks of what was destroyed, `closed` and `removed`, which have no words
 * and outlive the session, so that no copy brings back what was promised to be forgotten. `closes`: whether the app
 * closes a session by itself; sessions from before this step, and meetings read from a file, it never does.
 * (Short, for the whole schema is to fit on the file's first page: a rescue then reads it whatever page is damaged. A
 * check cannot be changed in place, so the state moves to a column with the new one.)
 */
export function records(db: WritableHandle): void {
  db.exec(`
    ALTER TABLE sessions ADD COLUMN new_state TEXT NOT NULL DEFAULT 'open'
      CHECK (new_state IN ('open', 'ended', 'recorded', 'declined', 'closed'));
    UPDATE sessions SET new_state = state;
    ALTER TABLE sessions DROP COLUMN state;
    ALTER TABLE sessions RENAME COLUMN new_state TO state;
    ALTER TABLE sessions ADD COLUMN closes INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE records (session TEXT, part TEXT, n INTEGER, kept_until INTEGER, body TEXT NOT NULL, PRIMARY KEY (session, part, n)) STRICT, WITHOUT ROWID;
  `);
}
