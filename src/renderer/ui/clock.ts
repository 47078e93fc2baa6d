/** Minutes and seconds of whole seconds: `m:ss`. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * The clock's digits for the time that remains, in milliseconds. Time left rounds up, so that a phase of three
 * minutes opens with 3:00 and 0:00 falls exactly on its end; time over rounds down and carries a plus.
 */
export function formatClock(remainingMs: number): string {
  return remainingMs < 0
    ? `+${minutes(Math.floor(-remainingMs / 1000))}`
    : minutes(Math.ceil(remainingMs / 1000));
}

/** A length of time (a plan, an actual): `m:ss`, to the nearest second. */
export function formatLength(ms: number): string {
  return minutes(Math.round(Math.max(0, ms) / 1000));
}

/** How long something has lasted so far: `m:ss`, rounded down. */
export function formatElapsed(ms: number): string {
  return minutes(Math.floor(Math.max(0, ms) / 1000));
}
