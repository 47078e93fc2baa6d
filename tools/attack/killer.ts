/** Loaded by a victim: kills it just before the step whose number `TALKING_PIECE_KILL_AT` names. */
import { hearSteps } from './steps.ts';

const killAt = Number(process.env['TALKING_PIECE_KILL_AT']);
let steps: number | null = null;
hearSteps(() => {
  if (steps === null) return;
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
});

/** Steps count from here on: what Node does to load a victim's files is none of its own. */
export const countFromHere = (): void => void (steps = 0);
