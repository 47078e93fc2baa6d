import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import type { Times } from '#shared/words/timeText.ts';
import type { Summary } from './summary.ts';

/** What a moment of a session is told by. */
export type Clock = Pick<Summary, 'hadPlan' | 'openedWall' | 'gapsLeftOut'>;

/**
 * What a moment `at` (ms on the session's clock) is called: the time of day, as `label` writes it. Of a meeting that was
 * read from a file nobody told the time of day, only the day: there it is the time since the meeting began, in digits or as it is said.
 */
export const momentLabel = (
  { hadPlan, openedWall, gapsLeftOut }: Clock,
  at: number,
  label: (wall: number) => string,
  times: Times,
): string => (hadPlan ? label(wallOf(openedWall, gapsLeftOut, at)) : times.elapsed(at));
