import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { TimeSource } from '../session/sessionClock.ts';

/** An id that changes with every start of the computer; null where the system has none. */
const bootId = (): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
};
const boot = bootId();

/** The clocks of this computer. `monotonic` does not change when somebody sets the wall clock. */
export const computerTime: TimeSource = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  uptime: () => uptime(),
  boot: () => boot,
};
