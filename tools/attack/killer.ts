/** Loaded before a victim (`--import`): kills it just before the step whose number `TALKING_PIECE_KILL_AT` names. */
import { hearSteps } from './steps.ts';

const killAt = Number(process.env['TALKING_PIECE_KILL_AT']);
let steps = 0;
hearSteps(() => {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
});
steps = 0;
