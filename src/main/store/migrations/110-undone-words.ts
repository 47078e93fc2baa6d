import type { WritableHandle } from '../handle.ts';
import { dropUndoneWords } from '../undoneWords.ts';

/** Destroys the words of undone acts that builds before this one left in sessions, and with them the copies. */
export function undoneWords(db: WritableHandle): void {
  dropUndoneWords(db);
}
