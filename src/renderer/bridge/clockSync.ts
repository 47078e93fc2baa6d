/** A pair of clock readings: the window's own just before and after it asked, and main's in between, all in ms. */
export interface RoundTrip {
  readonly asked: number;
  readonly main: number;
  readonly answered: number;
}

/** Main's monotonic clock minus the window's, and how far off that may be, in ms. */
export interface Offset {
  readonly ms: number;
  readonly within: number;
}

/** Main read its clock somewhere between asking and answering; the middle is off by half the round trip at most. */
export function offsetOf({ asked, main, answered }: RoundTrip): Offset {
  return { ms: main - (asked + answered) / 2, within: (answered - asked) / 2 };
}

/** The offset of the smallest round trip. */
export function bestOffset(roundTrips: readonly RoundTrip[]): Offset | null {
  return roundTrips
    .map(offsetOf)
    .reduce<Offset | null>((best, each) => (best === null || each.within < best.within ? each : best), null);
}

/** A message older than this when it arrives says nothing about the clocks: the window was busy or asleep. */
const LATE = 250;

/**
 * Whether a push contradicts the offset. It was stamped before it arrived, so by the window's reckoning of main's
 * clock it can only lie in the past: one from the future, or a stale one, asks for new readings.
 */
export function contradicts(offset: Offset, stamped: number, arrived: number): boolean {
  const age = arrived + offset.ms - stamped;
  return age < -(offset.within + 1) || age > LATE;
}
