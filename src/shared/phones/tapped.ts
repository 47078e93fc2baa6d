import { instant, later, minutes, OPENED, type Instant } from '#shared/time.ts';

/** So long a phone may have been out of reach and still say when its finger was down. */
export const OLDEST_TAP = minutes(15);

/** What a phone says of one finger, and what is known of the phone. All on the session's own clock. */
export interface SaidTap {
  /** When the finger was down, by the phone. */
  readonly said: Instant;
  /** Until then the phone has told everything it had: what it tells now happened after it. */
  readonly word: Instant;
  /** What it tapped before this, as that was settled. */
  readonly last: Instant;
  readonly now: Instant;
}

/**
 * When a finger is taken to have been down: as the phone says, but not before its last word or its last tap, not after
 * now, and not longer ago than `OLDEST_TAP`. `older`: it was longer ago, and is to be told.
 */
export function settleTap({ said, word, last, now }: SaidTap): {
  readonly at: Instant;
  readonly older: boolean;
} {
  const oldest = instant(now - OLDEST_TAP);
  const earliest = later(later(OPENED, oldest), later(word, last));
  const at = later(said, earliest);
  return { at: at > now ? now : at, older: said < oldest };
}
