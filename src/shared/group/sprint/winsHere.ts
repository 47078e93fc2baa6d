import { isOver, newestFirst, SPRINT_DAYS, sprintOf, winUntil } from './sprint.ts';
import { addDays, type Day } from '../register/day.ts';
import type { EntryOf } from '../register/entries.ts';
import { personOf, type Register } from '../register/register.ts';
import { levelNow } from '#shared/session/level/level.ts';
import type { SessionState } from '#shared/session/state.ts';

/** A small win as it is read aloud in a session: by name where whoever said it wanted that. */
export interface WinHere extends Pick<EntryOf<'win'>, 'id' | 'day' | 'text'> {
  readonly by: string | null;
}

/**
 * The small wins that a look back reads aloud, the newest first: since its sprint began, and of the last thirty days where
 * none runs. Nothing where the level of this moment has them said aloud alone (docs/domain/confidentiality.md).
 */
export function winsHere(
  register: Register,
  state: Pick<SessionState, 'group' | 'trial'> & Parameters<typeof levelNow>[0],
  today: Day,
): WinHere[] {
  const { group, trial } = state;
  if (group === null || trial || winUntil(levelNow(state), today) === null) return [];
  const sprint = sprintOf(register, group.id);
  const since =
    sprint === null || isOver(sprint.starts, today) ? addDays(today, -SPRINT_DAYS) : sprint.starts;
  const wins = [...register.win.values()].filter(
    (win) => win.group === group.id && win.until >= today && win.day >= since,
  );
  return newestFirst(wins).map(({ id, day, text, by }) => ({
    ...{ id, day, text },
    by: by === null ? null : (personOf(register, by)?.name ?? null),
  }));
}
