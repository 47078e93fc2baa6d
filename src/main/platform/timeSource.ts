import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { TimeSource } from '../session/clock.ts';

/** This computer's clocks. `monotonic` does not follow changes of the wall clock. */
export const computerTime: TimeSource = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  uptime: () => uptime(),
};
