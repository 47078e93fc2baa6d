import { RETENTION_MONTHS } from '#shared/care/care.ts';
import { addMonths, type Day } from './day.ts';
import type { EntryOf } from './entries.ts';

type Held = Pick<EntryOf<'session'>, 'day' | 'sealed' | 'level'>;

/**
 * Whether somebody may still be told who did what in a session: not of one that was sealed, nor of one whose months are
 * over, which are those of its own level (docs/privacy.md). Rotation counts it all the same.
 */
export function mayTell({ day, sealed, level }: Held, group: EntryOf<'group'>, today: Day): boolean {
  // Older builds did not keep the level of a session: the group's stands for it.
  const months = RETENTION_MONTHS[level ?? group.level];
  return sealed !== true && level !== 'L3' && (months === null || today <= addMonths(day, months));
}
