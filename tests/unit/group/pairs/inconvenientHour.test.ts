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
  it('is every week somebody’s of each pair: whose it was least so far, then longest ago, and of two in a period as often the one’s as the other’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 13 }),
        fc.integer({ min: 1, max: 4 }),
        fc.string({ minLength: 1, maxLength: 6 }),
        (people, periods, seed) => {
          const pairs = drawn(people, periods, seed);
          const hours = inconvenientHours(pairs);
          const times = new Map<string, number>();
          const last = new Map<string, number>();
          const wrong: string[] = [];
          const had = (person: string) => times.get(person) ?? 0;
          const lastHad = (person: string) => last.get(person) ?? 0;
          for (let at = 1; at <= periods * WEEKS; at += 1) {
            const week = ((at - 1) % WEEKS) + 1;
            for (const { id, people: together } of pairs.filter(
              ({ period }) => period * WEEKS >= at && at > (period - 1) * WEEKS,
            )) {
              const has = hours(id, week) ?? '';
              // Nobody of them had it less often, nor as often and longer ago.
              const rather = together.some(
                (one) => had(one) < had(has) || (had(one) === had(has) && lastHad(one) < lastHad(has)),
              );
              if (rather || !together.includes(has)) wrong.push(`${id}, week ${week}: ${has}`);
              times.set(has, had(has) + 1);
              last.set(has, at);
            }
          }
          expect(wrong).toEqual([]);
          // Whoever is never in a trio has it every second week.
          const all = Array.from({ length: people }, (_, i) => had(`p${i}`));
          if (people % 2 === 0) expect(new Set(all)).toEqual(new Set([(WEEKS / 2) * periods]));
          expect(hours('none', 1)).toBe(null);
        },
      ),
    );
  });
});
