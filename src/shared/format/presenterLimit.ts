import { MOST_SLOTS } from '#shared/limits.ts';
import type { PresenterLimit } from './presenterLimitSchema.ts';
import type { Zone } from './zones.ts';

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
