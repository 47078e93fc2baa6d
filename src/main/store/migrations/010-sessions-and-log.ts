import type { WritableHandle } from '../handle.ts';

/**
 * Sessions, the facts of each, and beside them the words that can be taken back. Times are integer
 * milliseconds. `state` mirrors the log, so that the list of sessions need not fold it. (`json_type` fails on text
 * that is no JSON, and `quick_check` with it: hence the CASE. Tables are their own and only index, because
 * `quick_check` does not hold an index against its table.)
 */
export function sessionsAndLog(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE sessions (
      id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
      opened_wall INTEGER NOT NULL,
      title       TEXT    NOT NULL,
      format_name TEXT    NOT NULL,
      people      TEXT    NOT NULL CHECK (CASE WHEN json_valid(people) THEN json_type(people) = 'array' ELSE 0 END),
      state       TEXT    NOT NULL CHECK (state IN ('open', 'ended')),
      trial       INTEGER NOT NULL CHECK (trial IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      session TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL CHECK (seq >= 1),
      v       INTEGER NOT NULL CHECK (v >= 1),
      act     TEXT    NOT NULL,
      by      TEXT    NOT NULL CHECK (by IN ('console', 'board', 'library', 'system')),
      at      INTEGER NOT NULL CHECK (at >= 0),
      wall    INTEGER NOT NULL,
      type    TEXT    NOT NULL,
      body    TEXT    NOT NULL CHECK (CASE WHEN json_valid(body) THEN json_type(body) = 'object' ELSE 0 END),
      PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE words (
      session TEXT    NOT NULL,
      seq     INTEGER NOT NULL,
      text    TEXT    NOT NULL,
      PRIMARY KEY (session, seq),
      FOREIGN KEY (session, seq) REFERENCES events (session, seq) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
  `);
}
