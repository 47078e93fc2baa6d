import type { WritableHandle } from '../handle.ts';

/** Prompts of one's own by phase, under a name. */
export function promptSets(db: WritableHandle): void {
  db.exec(`
    CREATE TABLE prompt_sets (
      id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
      name    TEXT NOT NULL,
      prompts TEXT NOT NULL CHECK (CASE WHEN json_valid(prompts) THEN json_type(prompts) = 'object' ELSE 0 END)
    ) STRICT, WITHOUT ROWID;
  `);
}
