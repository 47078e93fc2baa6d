import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPairs } from '#shared/group/pairs/pairPlan.ts';
import { bent, PREFERENCES, type Background } from '#shared/group/pairs/preferences.ts';

const nobody: Background = { level: null, field: '', experience: null, tenure: null };
const said = (over: Partial<Background>): Background => ({ ...nobody, ...over });

describe('preferences of a programme of pairs', () => {
  it('bend where two are as they should not be, and never where somebody did not say', () => {
    expect(bent(PREFERENCES, said({ level: 2 }), said({ level: 3 }))).toEqual(['sameLevel']);
    expect(bent(PREFERENCES, said({ field: 'Law ' }), said({ field: 'law' }))).toEqual(['farField']);
    expect(bent(PREFERENCES, said({ experience: 4 }), said({ experience: 6 }))).toEqual(['mixedExperience']);
    expect(bent(PREFERENCES, said({ experience: 4 }), said({ experience: 7 }))).toEqual([]);
    expect(bent(PREFERENCES, said({ tenure: 0 }), said({ tenure: 0 }))).toEqual(['tenureBesideNewcomer']);
    expect(bent(PREFERENCES, said({ tenure: 0 }), said({ tenure: 4 }))).toEqual([]);
    const full = said({ level: 1, field: 'Law', experience: 1, tenure: 0 });
    expect(bent(PREFERENCES, full, nobody)).toEqual([]);
    expect(bent([], full, full)).toEqual([]);
  });

  it('are all kept in the first period where they can be', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const level = (person: string) => people.indexOf(person) % 2;
    for (const seed of ['1', '2', '3', '4', '5']) {
      const plan = planPairs({
        ...{ people, periods: 3, never: [], seed },
        bends: (a, b) => (level(a) === level(b) ? 0 : 1),
      });
      if (!plan.ok) throw new Error(plan.refusal.code);
      expect(plan.repeats).toBe(0);
      for (const { pairs } of plan.periods) for (const [a, b] of pairs) expect(level(a)).toBe(level(b));
    }
  });

  it('never cost a repeat, nor an exclusion, whatever is preferred', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(1), { minLength: 36, maxLength: 36 }),
        fc.string({ minLength: 1, maxLength: 4 }),
        (periods, likes, seed) => {
          const plan = planPairs({
            ...{ people, periods, never: [], seed },
            bends: (a, b) => {
              const [x, y] = [people.indexOf(a), people.indexOf(b)].toSorted((one, other) => one - other);
              return likes[(x ?? 0) * 6 + (y ?? 0)] ?? 0;
            },
          });
          expect(plan.ok && plan.repeats).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
