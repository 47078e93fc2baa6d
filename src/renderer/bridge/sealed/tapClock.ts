import { bestOffset, type RoundTrip } from '../clockSync.ts';

/**
 * The phone's clock against the computer's. A tap is told in the computer's time, so what matters is the difference of
 * the two clocks when the finger was down. The best answer of the last minute is the best known difference; it is taken
 * at once while nobody speaks. While somebody does, the difference that their voice began with is kept, so that its length
 * is as long as the phone counted, and follows so slowly that it makes 3 ms a minute: more than two good clocks drift apart.
 */
const FOLLOWS = 50e-6;
/** How long, in ms of the phone's clock, an answer counts, and how many of them. */
const COUNTS_FOR = 60_000;
const MOST_ANSWERS = 30;

export interface TapClock {
  /** The computer answered. */
  readonly heard: (trip: RoundTrip) => void;
  /** What is to be added to the phone's clock for a finger that is down at `at`; null before the first answer. */
  readonly offset: (at: number, somebodySpeaks: boolean) => number | null;
  /** It is another computer's clock from here on, or the same one started anew. */
  readonly forget: () => void;
}

export function createTapClock(): TapClock {
  let trips: readonly RoundTrip[] = [];
  let held: { readonly ms: number; readonly at: number } | null = null;
  return {
    heard(trip) {
      trips = [...trips.filter(({ answered }) => trip.answered - answered < COUNTS_FOR), trip].slice(
        -MOST_ANSWERS,
      );
    },
    offset(at, somebodySpeaks) {
      const best = bestOffset(trips);
      if (best === null) return held?.ms ?? null;
      if (held === null || !somebodySpeaks) held = { ms: best.ms, at };
      else {
        const most = Math.max(0, at - held.at) * FOLLOWS;
        const by = Math.max(-most, Math.min(most, best.ms - held.ms));
        held = { ms: held.ms + by, at: Math.max(at, held.at) };
      }
      return held.ms;
    },
    forget() {
      trips = [];
      held = null;
    },
  };
}
