/** Clock readings in ms: the window's before and after asking main, and main's in between. */
export interface RoundTrip {
  readonly asked: number;
  readonly main: number;
  readonly answered: number;
}

/** Main's monotonic clock minus the window's, and the largest possible error, in ms. */
export interface Offset {
  readonly ms: number;
  readonly within: number;
}

/** Main read its clock at some time between the window's two readings; their middle is wrong by at most half the time between. */
export function offsetOf({ asked, main, answered }: RoundTrip): Offset {
  return { ms: main - (asked + answered) / 2, within: (answered - asked) / 2 };
}

/** The offset from the fastest answer, which has the smallest error. */
export function bestOffset(roundTrips: readonly RoundTrip[]): Offset | null {
  return roundTrips
    .map(offsetOf)
    .reduce<Offset | null>((best, each) => (best === null || each.within < best.within ? each : best), null);
}

/** A push that arrives later than this says nothing about the clocks: the window was busy or asleep. */
const LATE = 250;

/**
 * Whether a push contradicts the offset. Main stamped it before it arrived, so its time must be in the past, but not far.
 * Otherwise the offset has to be measured again.
 */
export function contradicts(offset: Offset, stamped: number, arrived: number): boolean {
  const age = arrived + offset.ms - stamped;
  return age < -(offset.within + 1) || age > LATE;
}
