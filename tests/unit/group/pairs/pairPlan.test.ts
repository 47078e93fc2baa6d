import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPairs, type PairPlan, type PairsAsked } from '#shared/group/pairs/pairPlan.ts';

const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i + 1}`);
type Made = Extract<PairPlan, { ok: true }>;

function made(asked: Partial<PairsAsked>): Made {
  const plan = planPairs({ people: [], periods: 1, never: [], seed: '1', ...asked });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan;
}

const key = (a: string, b: string): string => [a, b].toSorted().join(' ');
/** Coachee with coach too; not whoever observes. */
const pairedIn = ({ pairs, trio }: Made['periods'][number]): string[] => [
  ...pairs.map(([a, b]) => key(a, b)),
  ...(trio === null ? [] : [key(trio.coachee, trio.coach)]),
];

/** People, periods and exclusions, many or few. */
const asking = fc.integer({ min: 2, max: 13 }).chain((count) =>
  fc.record({
    people: fc.constant(people(count)),
    periods: fc.integer({ min: 1, max: 14 }),
    never: fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [`p${a}`, `p${b}`] as const),
      { maxLength: count },
    ),
    seed: fc.string({ minLength: 1, maxLength: 4 }),
  }),
);

/** The fewest repeats there can be, by trying every plan; null: there is none. Only for four or six people. */
function fewestRepeats({ people: all, periods, never }: Omit<PairsAsked, 'seed'>): number | null {
  const apart = new Set(never.map(([a, b]) => key(a, b)));
  const waysOf = (left: readonly string[]): string[][] => {
    const [first, ...others] = left;
    if (first === undefined) return [[]];
    return others.flatMap((other) =>
      apart.has(key(first, other))
        ? []
        : waysOf(others.filter((one) => one !== other)).map((rest) => [key(first, other), ...rest]),
    );
  };
  const ways = waysOf(all);
  if (ways.length === 0) return null;
  let fewest = Infinity;
  const met = new Map<string, number>();
  const go = (period: number, from: number, repeats: number): void => {
    if (repeats >= fewest) return;
    if (period === periods) {
      fewest = repeats;
      return;
    }
    // The order of periods changes nothing.
    for (const [at, way] of ways.entries()) {
      if (at < from) continue;
      const again = way.filter((pair) => (met.get(pair) ?? 0) > 0).length;
      for (const pair of way) met.set(pair, (met.get(pair) ?? 0) + 1);
      go(period + 1, at, repeats + again);
      for (const pair of way) met.set(pair, (met.get(pair) ?? 0) - 1);
    }
  };
  go(0, 0, 0);
  return fewest;
}

describe('a plan of pairs', () => {
  it.each([2, 4, 6, 8, 10, 12, 30, 60])(
    'pairs %i people with everybody before anybody meets again',
    (count) => {
      const { periods, repeats, reasons } = made({ people: people(count), periods: count - 1 });
      expect(repeats).toBe(0);
      expect(reasons).toEqual([]);
      expect(new Set(periods.flatMap(pairedIn)).size).toBe((count * (count - 1)) / 2);
    },
  );

  it.each([3, 5, 7, 9, 13, 59])('lets each of %i people observe once and meet everybody once', (count) => {
    const { periods, repeats } = made({ people: people(count), periods: count });
    expect(repeats).toBe(0);
    expect(periods.map(({ trio }) => trio?.observer).toSorted()).toEqual(people(count).toSorted());
    expect(new Set(periods.flatMap(pairedIn)).size).toBe((count * (count - 1)) / 2);
  });

  it('passes the three seats of a trio on: coachee, coach, observer', () => {
    const { periods } = made({ people: people(3), periods: 3 });
    expect(periods.every(({ pairs }) => pairs.length === 0)).toBe(true);
    const trios = periods.flatMap(({ trio }) => trio ?? []);
    for (const seat of ['coachee', 'coach', 'observer'] as const)
      expect(trios.map((trio) => trio[seat]).toSorted()).toEqual(people(3));
    expect(trios[1]?.coachee).toBe(trios[0]?.observer);
    expect(trios[2]?.coachee).toBe(trios[1]?.observer);
  });

  it('gives everybody one place a period, never with whom they are kept apart from, and counts repeats as they are', () =>
    fc.assert(
      fc.property(asking, (asked) => {
        const plan = planPairs(asked);
        if (!plan.ok) return;
        const apart = new Set(asked.never.map(([a, b]) => key(a, b)));
        const met = new Set<string>();
        let repeats = 0;
        plan.periods.forEach((period, at) => {
          const { pairs, trio } = period;
          const three = trio === null ? [] : [trio.coachee, trio.coach, trio.observer];
          expect([...pairs.flat(), ...three].toSorted()).toEqual(asked.people.toSorted());
          const together = [...pairs, ...three.flatMap((a) => three.map((b) => [a, b] as const))];
          expect(together.filter(([a, b]) => apart.has(key(a, b)))).toEqual([]);
          for (const pair of pairedIn(period)) {
            const said = plan.reasons.some(
              ({ period: of, people: two, reason }) =>
                of === at + 1 && reason.code !== 'observes' && two.toSorted().join(' ') === pair,
            );
            expect(said).toBe(met.has(pair));
            if (met.has(pair)) repeats += 1;
            met.add(pair);
          }
        });
        expect(plan.repeats).toBe(repeats);
      }),
      { numRuns: 200 },
    ));

  it('is refused only where not everybody can have somebody', () =>
    fc.assert(
      fc.property(
        asking.filter(({ people: all }) => all.length === 4 || all.length === 6),
        (asked) => {
          const plan = planPairs({ ...asked, periods: Math.min(asked.periods, 3) });
          const fewest = fewestRepeats({ ...asked, periods: 1 });
          expect(plan.ok).toBe(fewest !== null);
        },
      ),
    ));

  it('repeats no more than the best of all plans of six people', () => {
    const never = [
      ['p1', 'p2'],
      ['p3', 'p4'],
      ['p1', 'p5'],
    ] as const;
    for (const kept of [0, 1, 2, 3])
      for (const periods of [3, 4, 5]) {
        const asked = { people: people(6), periods, never: never.slice(0, kept), seed: '1' };
        expect(made(asked).repeats, `${kept} kept apart, ${periods} periods`).toBe(fewestRepeats(asked));
      }
  });

  it('exchanges partners until hardly anybody meets again, where many are kept apart', () => {
    const never = [
      ['p1', 'p6'],
      ['p1', 'p2'],
      ['p5', 'p6'],
      ['p4', 'p6'],
    ] as const;
    expect(made({ people: people(6), periods: 6, never }).repeats).toBe(8);
  });

  it('lets everybody observe before anybody does so again, at the price of a repeat', () => {
    const { periods, repeats } = made({ people: people(7), periods: 7, never: [['p2', 'p7']] });
    expect(new Set(periods.map(({ trio }) => trio?.observer)).size).toBe(7);
    expect(repeats).toBe(2);
  });

  it('coaches first whoever observed the time before, where they are in the trio again', () => {
    const trios = made({ people: people(5), periods: 20 }).periods.flatMap(({ trio }) => trio ?? []);
    const again = trios.filter(({ coachee, coach }, at) =>
      [coachee, coach].includes(trios[at - 1]?.observer ?? ''),
    );
    expect(again.length).toBeGreaterThan(3);
    for (const trio of again) expect(trio.coachee).toBe(trios[trios.indexOf(trio) - 1]?.observer);
  });

  it('rather repeats than breaks an exclusion in a large circle: two meet again, no more', () => {
    const { repeats } = made({ people: people(60), periods: 59, never: [['p1', 'p2']] });
    expect(repeats).toBe(2);
  });

  it('is the same for the same seed in whatever order the people stand, and another for another seed', () => {
    const asked = { people: people(8), periods: 7 };
    expect(made({ ...asked, people: people(8).toReversed() })).toEqual(made(asked));
    expect(made({ ...asked, seed: '2' })).not.toEqual(made(asked));
  });

  it('says why there is none', () => {
    const refusal = (asked: Partial<PairsAsked>) => {
      const plan = planPairs({ people: [], periods: 1, never: [], seed: '1', ...asked });
      return plan.ok ? null : plan.refusal;
    };
    expect(refusal({ people: people(1) })).toEqual({ code: 'alone' });
    expect(
      refusal({
        people: people(3),
        never: [
          ['p1', 'p2'],
          ['p1', 'p3'],
        ],
      }),
    ).toEqual({ code: 'meetsNobody', who: 'p1' });
    // p1, p2 and p3 may only meet p4.
    expect(
      refusal({
        people: people(4),
        never: [
          ['p1', 'p2'],
          ['p2', 'p3'],
          ['p1', 'p3'],
        ],
      }),
    ).toEqual({ code: 'keptApart' });
  });
});
