import type { WritableHandle } from '../handle.ts';

/** The group that a session belongs to; null: to none. */
export function groupOfSession(db: WritableHandle): void {
  db.exec(`ALTER TABLE sessions ADD COLUMN group_id TEXT CHECK (length(group_id) BETWEEN 1 AND 40)`);
}
