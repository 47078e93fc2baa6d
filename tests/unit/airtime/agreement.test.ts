import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAgreement, matchWithin } from '#shared/airtime/agreement.ts';
import { kappas } from '#shared/airtime/kappa.ts';
import type { Segment } from '#shared/airtime/measures.ts';

const said = (speaker: string, from: number, to: number): Segment => ({ speaker, from, to });
const OPTIONS = { step: 1, tolerance: 2, remark: 3 };

const segment = fc
  .record({
    speaker: fc.constantFrom('A', 'B', 'C'),
    from: fc.nat(80),
    length: fc.integer({ min: 1, max: 15 }),
  })
  .map(({ speaker, from, length }) => said(speaker, from, from + length));
const observed = fc.array(segment, { minLength: 1, maxLength: 12 });

describe('two observers', () => {
  it('agree while both have the same people speaking', () => {
    const a = [said('A', 0, 50), said('B', 50, 100)];
    const b = [said('A', 0, 44), said('B', 50, 100)];
    expect(measureAgreement(a, b, OPTIONS)).toMatchObject({ compared: 100, agreed: 94, part: 0.94 });
  });

  it('differ in a remark that one did not hear, in a longer stretch, or at the edges of a turn', () => {
    const a = [said('A', 0, 40), said('B', 10, 12), said('C', 60, 70)];
    const b = [said('A', 2, 40)];
    expect(measureAgreement(a, b, OPTIONS).differences).toEqual([
      { from: 0, to: 2, speaker: 'A', kind: 'edge', heardBy: 'first' },
      { from: 10, to: 12, speaker: 'B', kind: 'remark', heardBy: 'first' },
      { from: 60, to: 70, speaker: 'C', kind: 'stretch', heardBy: 'first' },
    ]);
  });

  it('mainly differ in a kind, in a person, in both, or in neither', () => {
    const long = said('A', 0, 100);
    const mostly = (...more: Segment[]) => measureAgreement([long, ...more], [long], OPTIONS).mainDifference;
    expect(mostly()).toBeNull();
    expect(mostly(said('B', 5, 8), said('B', 20, 22))).toEqual({ kind: 'remark', speaker: 'B' });
    expect(mostly(said('B', 5, 8), said('C', 20, 23))).toEqual({ kind: 'remark', speaker: null });
    expect(mostly(said('B', 5, 8), said('B', 20, 40))).toEqual({ kind: 'stretch', speaker: 'B' });
  });

  it('have each start and stop matched with at most one of the other observer', () => {
    const a = [said('A', 10, 20), said('A', 21, 30)];
    const b = [said('A', 11, 32)];
    expect(measureAgreement(a, b, OPTIONS).events).toEqual({
      tolerance: 2,
      first: 4,
      second: 2,
      matched: 2,
      part: 4 / 6,
    });
  });

  it('agree fully, with kappa 1 at any step, if both recorded the same', () => {
    fc.assert(
      fc.property(
        observed,
        fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.1, max: 9, noNaN: true })),
        (own, step) => {
          const {
            part,
            kappas: found,
            events,
          } = measureAgreement(own, own.toReversed(), { ...OPTIONS, step });
          expect([part, found.set.kappa, found.boris.kappa, events.part]).toEqual([1, 1, 1, 1]);
        },
      ),
    );
  });

  it('have no agreement, not even 0, if nobody spoke', () => {
    const none = measureAgreement([], [], OPTIONS);
    expect([none.part, none.events.part, none.mainDifference, none.kappas.set.kappa]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('agree fully with themselves', () => {
    fc.assert(
      fc.property(observed, (all) => {
        const own = measureAgreement(all, all, OPTIONS);
        expect([own.part, own.events.part, own.differences]).toEqual([1, 1, []]);
        expect([own.kappas.set.kappa, own.kappas.boris.kappa]).toEqual([1, 1]);
      }),
    );
  });

  it('have the same agreement in whichever order they are compared', () => {
    fc.assert(
      fc.property(observed, observed, (a, b) => {
        const [one, other] = [measureAgreement(a, b, OPTIONS), measureAgreement(b, a, OPTIONS)];
        expect([one.compared, one.agreed, one.events.matched]).toEqual([
          other.compared,
          other.agreed,
          other.events.matched,
        ]);
        expect(one.kappas).toEqual(other.kappas);
        expect(one.kappas.set.kappa).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('matches as many moments as can be matched', () => {
  /** Every way of pairing, tried. */
  const most = (a: readonly number[], b: readonly number[], tolerance: number): number => {
    const [head, ...rest] = a;
    if (head === undefined) return 0;
    return b.reduce(
      (best, other, i) =>
        Math.abs(head - other) <= tolerance
          ? Math.max(best, 1 + most(rest, [...b.slice(0, i), ...b.slice(i + 1)], tolerance))
          : best,
      most(rest, b, tolerance),
    );
  };
  const moments = fc.array(fc.nat(20), { maxLength: 6 }).map((all) => all.sort((x, y) => x - y));
  fc.assert(
    fc.property(moments, moments, fc.nat(5), (a, b, tolerance) => {
      const pairs = matchWithin(a, b, tolerance);
      expect(pairs.length).toBe(most(a, b, tolerance));
      for (const [x, y] of pairs) expect(Math.abs(x - y)).toBeLessThanOrEqual(tolerance);
    }),
  );
});

describe('kappa', () => {
  it('is 1, and marked as degenerate, if chance alone explains all agreement', () => {
    const { set, boris } = kappas([said('A', 0, 10)], [said('A', 0, 10)], 20);
    expect(set).toEqual({ units: 1, po: 1, pe: 1, kappa: 1, degenerate: true, categories: 1 });
    expect(boris.degenerate).toBe(true);
  });

  it('is below 0 if two observers record the opposite', () => {
    const { set } = kappas([said('A', 0, 5), said('B', 5, 10)], [said('B', 0, 5), said('A', 5, 10)], 1);
    expect(set.kappa).toBeLessThan(0);
  });

  it('counts the end of a turn in one kind of kappa and not in the other', () => {
    const { set, boris } = kappas([said('A', 0, 10)], [said('A', 0, 9)], 10);
    expect(set).toMatchObject({ units: 2, po: 1 });
    expect(boris).toMatchObject({ units: 2, po: 0.5 });
  });
});
