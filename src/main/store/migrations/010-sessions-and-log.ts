import type { WritableHandle } from '../handle.ts';

/**
 * Sessions, the facts of each, and beside them the words that can be taken back. Times are integer
 * milliseconds. `state` mirrors the log, so that the list of sessions need not fold it.
 */
export function sessionsAndLog(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE sessions (
      id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
      opened_wall INTEGER NOT NULL,
      title       TEXT    NOT NULL,
      format_name TEXT    NOT NULL,
      people      TEXT    NOT NULL CHECK (json_type(people) = 'array'),
      state       TEXT    NOT NULL CHECK (state IN ('open', 'ended')),
      trial       INTEGER NOT NULL CHECK (trial IN (0, 1))
    ) STRICT;
    CREATE INDEX sessions_by_opening ON sessions (opened_wall DESC, id);

    CREATE TABLE events (
      session TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL CHECK (seq >= 1),
      v       INTEGER NOT NULL CHECK (v >= 1),
      act     TEXT    NOT NULL,
      by      TEXT    NOT NULL CHECK (by IN ('console', 'board', 'library', 'system')),
      at      INTEGER NOT NULL CHECK (at >= 0),
      wall    INTEGER NOT NULL,
      type    TEXT    NOT NULL,
      body    TEXT    NOT NULL CHECK (json_type(body) = 'object'),
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
