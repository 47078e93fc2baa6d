import { z } from '#shared/schema.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';

/** A week: no session is open longer. */
const LONGEST = 7 * 24 * 3_600_000;

/** The last moment of a session that a fact may tell of. */
export const LATEST = LONGEST as Instant;

const Ms = z.int().min(0).max(LONGEST);

export const DurationSchema = Ms as unknown as z.ZodType<Duration>;

export const InstantSchema = Ms as unknown as z.ZodType<Instant>;

export const WallSchema = z.int() as unknown as z.ZodType<WallTime>;

/** How long before a tap the voice is taken to have begun or ended: the observer's own reaction time. */
export const ReactionSchema = z.int().min(0).max(2_000) as unknown as z.ZodType<Duration>;
