import type { WritableHandle } from '../handle.ts';

/** Beside the last moment of a session stands which start of the machine it was in: uptimes of two do not compare. */
export function boot(db: WritableHandle): void {
  db.exec('ALTER TABLE alive ADD COLUMN boot TEXT');
}
