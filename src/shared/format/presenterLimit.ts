import { MOST_SLOTS } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { PhaseIdSchema, headcount, seconds } from './vocabulary.ts';
import type { Zone } from './zones.ts';

export const PresenterLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), cap: headcount.optional() }).readonly(),
  z
    .strictObject({
      kind: z.literal('fixed'),
      count: headcount,
      onRequest: z
        .strictObject({ count: headcount, fromMinutes: z.int().min(1).optional() })
        .readonly()
        .optional(),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal('locked'), count: headcount, fromMinutes: z.int().min(1).optional() })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('boxes'),
      phase: PhaseIdSchema,
      shortBox: seconds.min(1),
      fewerThan: z.int().min(1),
    })
    .readonly(),
]);
/**
 * How many presenters a format takes.
 * - `people`: everybody, up to `cap` · `fixed`: `count`, and `onRequest.count` only when the facilitator locks it
 * - `locked`: always `count`, in a session of at least `fromMinutes`
 * - `boxes`: as many slots as fit; where fewer than `fewerThan` fit, `phase` takes `shortBox` seconds instead
 */
export type PresenterLimit = z.infer<typeof PresenterLimitSchema>;

/** How often a phase of this zone runs in a session with so many presenters. */
export function runsOf(zone: Zone, presenters: number): number {
  if (zone === 'slot') return presenters;
  return zone === 'gap' ? Math.max(0, presenters - 1) : 1;
}

/** The most presenters that a plan takes by itself; `MOST_SLOTS` where only time is the limit. */
export function mostPresenters(limit: PresenterLimit, people: number): number {
  switch (limit.kind) {
    case 'people':
      return Math.min(people, limit.cap ?? people);
    case 'fixed':
    case 'locked':
      return limit.count;
    case 'boxes':
      return MOST_SLOTS;
  }
}

/** The most presenters that the facilitator may ask for. */
export function mostOnRequest(limit: PresenterLimit, people: number): number {
  const onRequest = limit.kind === 'fixed' ? (limit.onRequest?.count ?? 0) : 0;
  return Math.max(mostPresenters(limit, people), onRequest);
}
