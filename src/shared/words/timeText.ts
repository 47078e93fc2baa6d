/** Lengths of time in digits, alike in every language. Milliseconds in, text out. */

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * The clock's digits for the time that remains. Time left rounds up, so that a phase of three minutes opens with
 * 3:00 and 0:00 falls exactly on its end; time over rounds down and carries a plus.
 */
export const formatClock = (remainingMs: number): string =>
  remainingMs < 0
    ? `+${minutesAndSeconds(Math.floor(-remainingMs / 1000))}`
    : minutesAndSeconds(Math.ceil(remainingMs / 1000));

/** A length of time (a plan, an actual): `m:ss`, to the nearest second. */
export const formatLength = (ms: number): string => minutesAndSeconds(Math.round(Math.max(0, ms) / 1000));

/**
 * Lengths that stand beside their sum, in whole seconds that add up to it as it is shown: each a second off at most,
 * those that lose most by rounding down get the seconds that are over. In milliseconds, in the same order.
 */
export function wholeSeconds(parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const down = parts.map((part) => Math.floor(part / 1000));
  const over = Math.round(sum / 1000) - down.reduce((all, part) => all + part, 0);
  const raised = new Set(
    parts
      .map((part, place) => ({ place, lost: part % 1000 }))
      .toSorted((a, b) => b.lost - a.lost || a.place - b.place)
      .slice(0, over)
      .map(({ place }) => place),
  );
  return down.map((part, place) => (part + (raised.has(place) ? 1 : 0)) * 1000);
}

/** How long something has lasted so far: `m:ss`, rounded down. */
export const formatElapsed = (ms: number): string => minutesAndSeconds(Math.floor(Math.max(0, ms) / 1000));

/** How a sentence writes lengths of time, in milliseconds: in digits, or as they are said. */
export interface Times {
  /** A plan or an actual, to the nearest second. */
  readonly length: (ms: number) => string;
  /** What has lasted so far, rounded down. */
  readonly elapsed: (ms: number) => string;
}

/** A sentence that may have lengths of time in it, made for whoever reads it or hears it. */
export type Saying = (times: Times) => string;

/** Lengths of time in a sentence that is read: in digits. */
export const inDigits: Times = { length: formatLength, elapsed: formatElapsed };

/** What a label of the wall clock is made with (`timeLabel` and others of `words`). */
export interface ClockLabels {
  /** Left out: the computer's own. */
  readonly timeZone?: string;
}
