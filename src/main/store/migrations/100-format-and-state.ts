import type { WritableHandle } from '../handle.ts';

/**
 * The format of a session by its id beside its name, which may change, and what became of the session as a state of
 * its own: a meeting read from a file is `recorded`, a session of which only the day is kept is `declined`. A check
 * cannot be changed in place, so the state moves to a column with the new one.
 */
export function formatAndState(db: WritableHandle): void {
  db.exec(`
    ALTER TABLE sessions ADD COLUMN format_id TEXT NOT NULL DEFAULT '';
    UPDATE sessions SET format_id = coalesce((
      SELECT json_extract(body, '$.draft.format.id') FROM events
      WHERE session = sessions.id AND seq = 1 AND type = 'session.opened'), '');

    ALTER TABLE sessions ADD COLUMN new_state TEXT NOT NULL DEFAULT 'open'
      CHECK (new_state IN ('open', 'ended', 'recorded', 'declined'));
    UPDATE sessions SET new_state = CASE
      WHEN format_name = '' THEN 'declined'
      WHEN state = 'ended' AND format_id = 'recorded_meeting' THEN 'recorded'
      ELSE state END;
    ALTER TABLE sessions DROP COLUMN state;
    ALTER TABLE sessions RENAME COLUMN new_state TO state;
  `);
}
