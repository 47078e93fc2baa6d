import type { WritableHandle } from '../handle.ts';
import { dropUndoneLines } from '../undoneLines.ts';

/** Destroys the words of undone acts that builds before this one left in sessions, and with them the copies. */
export function undoneLines(db: WritableHandle): void {
  dropUndoneLines(db);
}
