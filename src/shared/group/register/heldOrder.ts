import type { EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import type { Register } from './register.ts';

type Held = Pick<EntryOf<'session'>, 'day' | 'began'>;

/**
 * Compares sessions for sorting, oldest first. Of one day the one that began later is the newer, on whichever computer it
 * was held; one of which that is not known counts as the last of its day.
 */
export function byBeginning(a: Held, b: Held): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const [one, other] = [a.began ?? Infinity, b.began ?? Infinity];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The sessions that a group held, oldest first. */
export const sessionsHeldBy = (register: Pick<Register, 'session'>, group: EntryId): EntryOf<'session'>[] =>
  [...register.session.values()].filter((session) => session.group === group).toSorted(byBeginning);
