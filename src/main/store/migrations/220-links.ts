import type { WritableHandle } from '../handle.ts';

/**
 * Finds what belongs to a group, what lies on a day or after it, and what became of a commitment, without reading what
 * is remembered of everything else. (Short, as the step before. A query has to repeat the condition to use it.)
 */
export function links(db: WritableHandle): void {
  db.exec(
    `CREATE INDEX links ON register_fields(field, value) WHERE field IN ('group', 'day', 'commitment')`,
  );
}
