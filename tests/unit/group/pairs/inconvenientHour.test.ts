import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inconvenientHours } from '#shared/group/pairs/inconvenientHour.ts';
import { planPairs } from '#shared/group/pairs/pairPlan.ts';

const WEEKS = 6;

/** The pairs of a plan, each together for the whole of its period. */
function drawn(people: number, periods: number, seed: string) {
  const plan = planPairs({
    people: Array.from({ length: people }, (_, i) => `p${i}`),
    ...{ periods, seed, never: [] },
  });
  if (!plan.ok) throw new Error('a plan');
  return plan.periods.flatMap(({ pairs, trio }, i) =>
    [...pairs, ...(trio === null ? [] : [[trio.coachee, trio.coach, trio.observer]])].map((together, k) => ({
      ...{ id: `${i}-${k}`, period: i + 1, people: [...together], from: 1, until: WEEKS },
    })),
  );
}

describe('the inconvenient hour of pairs across time zones', () => {
  it('is every week somebody’s of each pair, and of two in a period as often the one’s as the other’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 13 }),
        fc.integer({ min: 1, max: 4 }),
        fc.string({ minLength: 1, maxLength: 6 }),
        (people, periods, seed) => {
          const pairs = drawn(people, periods, seed);
          const hours = inconvenientHours(pairs);
          const times = new Map<string, number>();
          for (const { id, people: together } of pairs)
            for (let week = 1; week <= WEEKS; week += 1) {
              const has = hours(id, week) ?? '';
              expect(together).toContain(has);
              times.set(has, (times.get(has) ?? 0) + 1);
            }
          // Whoever is never in a trio has it every second week: nobody is ahead by more than a trio's difference.
          const all = Array.from({ length: people }, (_, i) => times.get(`p${i}`) ?? 0);
          if (people % 2 === 0) expect(new Set(all)).toEqual(new Set([(WEEKS / 2) * periods]));
          expect(hours('none', 1)).toBe(null);
        },
      ),
    );
  });
});
