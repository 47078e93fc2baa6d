import { all, run, sql, type WritableHandle } from '../handle.ts';

interface OwnFormat {
  readonly id: string;
  readonly saved: string | null;
  readonly editing: string | null;
}
interface PromptSet {
  readonly id: string;
  readonly name: string;
  readonly prompts: string;
}

/**
 * Finds the few sessions that are open or ended, and those without a group, without reading all the others: that is asked
 * at each start. For the index to fit on the first page (`170-records.ts`), two tables are defined anew in fewer letters;
 * what they hold is kept in memory meanwhile, as both definitions of one do not fit.
 */
export function states(db: WritableHandle): void {
  const formats = all<OwnFormat>(db, sql`SELECT id, saved, editing FROM own_formats`);
  const sets = all<PromptSet>(db, sql`SELECT id, name, prompts FROM prompt_sets`);
  db.exec(`
    DROP TABLE own_formats;
    DROP TABLE prompt_sets;
    CREATE TABLE own_formats (id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40), saved TEXT CHECK (CASE WHEN json_valid(saved) THEN json_type(saved) = 'object' ELSE saved IS NULL END), editing TEXT CHECK (CASE WHEN json_valid(editing) THEN json_type(editing) = 'object' ELSE editing IS NULL END), CHECK (saved IS NOT NULL OR editing IS NOT NULL)) STRICT, WITHOUT ROWID;
    CREATE TABLE prompt_sets (id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40), name TEXT NOT NULL, prompts TEXT NOT NULL CHECK (CASE WHEN json_valid(prompts) THEN json_type(prompts) = 'object' ELSE 0 END)) STRICT, WITHOUT ROWID;
    CREATE INDEX states ON sessions(state, group_id, opened_wall);
  `);
  for (const { id, saved, editing } of formats)
    run(db, sql`INSERT INTO own_formats (id, saved, editing) VALUES (${id}, ${saved}, ${editing})`);
  for (const { id, name, prompts } of sets)
    run(db, sql`INSERT INTO prompt_sets (id, name, prompts) VALUES (${id}, ${name}, ${prompts})`);
}
