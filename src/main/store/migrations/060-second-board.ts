import type { WritableHandle } from '../handle.ts';

/**
 * The second observer's board acts too. A check cannot be changed in place, so the log is copied into a table with
 * the new one; the words move with it, because they would go with the old log's rows.
 */
export function secondBoard(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE new_events (
      session TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL CHECK (seq >= 1),
      v       INTEGER NOT NULL CHECK (v >= 1),
      act     TEXT    NOT NULL,
      by      TEXT    NOT NULL CHECK (by IN ('console', 'board', 'secondBoard', 'library', 'system')),
      at      INTEGER NOT NULL CHECK (at >= 0),
      wall    INTEGER NOT NULL,
      type    TEXT    NOT NULL,
      body    TEXT    NOT NULL CHECK (CASE WHEN json_valid(body) THEN json_type(body) = 'object' ELSE 0 END),
      PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE new_words (
      session TEXT    NOT NULL,
      seq     INTEGER NOT NULL,
      text    TEXT    NOT NULL,
      PRIMARY KEY (session, seq),
      FOREIGN KEY (session, seq) REFERENCES new_events (session, seq) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    INSERT INTO new_events SELECT session, seq, v, act, by, at, wall, type, body FROM events;
    INSERT INTO new_words SELECT session, seq, text FROM words;
    DROP TABLE words;
    DROP TABLE events;
    ALTER TABLE new_events RENAME TO events;
    ALTER TABLE new_words RENAME TO words;
  `);
}
