import type { WritableHandle } from '../handle.ts';

/** Formats of one's own: as last saved, and changes that are not saved yet. One of the two is there. */
export function ownFormats(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE own_formats (
      id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
      saved   TEXT CHECK (CASE WHEN json_valid(saved) THEN json_type(saved) = 'object' ELSE saved IS NULL END),
      editing TEXT CHECK (CASE WHEN json_valid(editing) THEN json_type(editing) = 'object' ELSE editing IS NULL END),
      CHECK (saved IS NOT NULL OR editing IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
  `);
}
