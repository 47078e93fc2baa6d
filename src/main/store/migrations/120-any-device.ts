import type { WritableHandle } from '../handle.ts';

/**
 * Any device may act, not the windows alone: who it was is checked when a fact is read. A check cannot be dropped in
 * place, so the log is copied into a table without it; the words move with it, because they would go with the old
 * log's rows.
 */
export function anyDevice(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE new_events (
      session TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL CHECK (seq >= 1),
      v       INTEGER NOT NULL CHECK (v >= 1),
      act     TEXT    NOT NULL,
      by      TEXT    NOT NULL,
      at      INTEGER NOT NULL CHECK (at >= 0),
      wall    INTEGER NOT NULL,
      type    TEXT    NOT NULL,
      body    TEXT    NOT NULL CHECK (CASE WHEN json_valid(body) THEN json_type(body) = 'object' ELSE 0 END),
      crc     INTEGER,
      PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE new_words (
      session TEXT    NOT NULL,
      seq     INTEGER NOT NULL,
      text    TEXT    NOT NULL,
      crc     INTEGER,
      PRIMARY KEY (session, seq),
      FOREIGN KEY (session, seq) REFERENCES new_events (session, seq) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    INSERT INTO new_events SELECT session, seq, v, act, by, at, wall, type, body, crc FROM events;
    INSERT INTO new_words SELECT session, seq, text, crc FROM words;
    DROP TABLE words;
    DROP TABLE events;
    ALTER TABLE new_events RENAME TO events;
    ALTER TABLE new_words RENAME TO words;
  `);
}
