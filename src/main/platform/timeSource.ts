import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { TimeSource } from '../session/sessionClock.ts';

/** Linux gives every start of the machine an id. */
const bootId = (): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
};
const boot = bootId();

/** This computer's clocks. `monotonic` does not follow changes of the wall clock. */
export const computerTime: TimeSource = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  uptime: () => uptime(),
  boot: () => boot,
};
