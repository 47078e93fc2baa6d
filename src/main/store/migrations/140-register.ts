import type { WritableHandle } from '../handle.ts';

/** What is remembered between sessions: people, groups, members, meetings, a row for each field of each of them. */
export function register(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE register_fields (
      kind       TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
      id         TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 40),
      field      TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 40),
      value      TEXT NOT NULL CHECK (json_valid(value)),
      -- When it was changed: milliseconds of the wall clock. The later change wins where two computers' are merged.
      changed    INTEGER NOT NULL,
      PRIMARY KEY (kind, id, field)
    ) STRICT, WITHOUT ROWID;
  `);
}
