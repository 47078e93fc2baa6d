import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '#shared/format/fit.ts';
import type { FitInputs } from '#shared/format/fit.ts';
import { growPhases, growth, whenFits } from '#shared/format/growth.ts';
import { council } from '../../support/shipped.ts';
import { anyCouncilInputs } from './formatBuilder.ts';

const SIX: FitInputs = { minutes: 90, people: 6, observers: 0, review: 2 };

function offersFor(inputs: FitInputs) {
  const plan = fit(council, inputs);
  return plan.ok ? growth(council, inputs, plan) : [];
}

describe('growth', () => {
  it('offers another presenter, then the reply, then counsel, then breaks and an early end', () => {
    expect(offersFor(SIX)).toEqual([
      { kind: 'presenter', presenters: 5, minutes: 95 },
      { kind: 'phase', phase: 'RESPOND', from: 60, to: 120, takes: 240 },
      { kind: 'phase', phase: 'COUNSEL', from: 600, to: 645, takes: 180 },
      { kind: 'breaks', count: 1, takes: 300 },
      { kind: 'finishEarly', by: 420 },
    ]);
  });

  it('says that another presenter fits already where fewer are locked', () => {
    expect(offersFor({ ...SIX, lockedPresenters: 2 })).toContainEqual({
      kind: 'presenter',
      presenters: 3,
      minutes: 60,
    });
  });

  it('offers no presenter beyond the most the format takes', () => {
    expect(offersFor({ ...SIX, minutes: 120 }).map(({ kind }) => kind)).toEqual(['phase', 'finishEarly']);
  });

  it('never offers more than there is to spare, nor a phase beyond its maximum', () => {
    const phases = new Map([...council.front, ...council.slot, ...council.back].map((one) => [one.id, one]));
    fc.assert(
      fc.property(anyCouncilInputs, (inputs) => {
        const plan = fit(council, inputs);
        fc.pre(plan.ok);
        const grown = offersFor(inputs).filter((offer) => offer.kind === 'phase');
        expect(grown.reduce((sum, { takes }) => sum + takes, 0)).toBeLessThanOrEqual(
          plan.ok ? plan.spare : 0,
        );
        for (const { phase, from, to } of grown) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(phases.get(phase)!.max);
        }
      }),
    );
  });
});

describe('phases that grow', () => {
  it('are as long as was offered, in the order in which they were taken, and never out of more than the spare', () => {
    fc.assert(
      fc.property(
        anyCouncilInputs,
        fc.shuffledSubarray(['RESPOND', 'COUNSEL', 'PRESENT']),
        (inputs, phases) => {
          const plan = fit(council, inputs);
          fc.pre(plan.ok);
          if (!plan.ok) return;
          const grown = growPhases(council, plan, phases);
          expect(grown.spare).toBeGreaterThanOrEqual(0);
          expect(grown.planned + grown.spare).toBe(plan.planned + plan.spare);
          // Only what the format names grows.
          expect(grown.durations['PRESENT']).toBe(plan.durations['PRESENT']);
          const [first] = phases.filter((phase) => phase !== 'PRESENT');
          const alone = growPhases(council, plan, first === undefined ? [] : [first]);
          if (first !== undefined) expect(grown.durations[first]).toBe(alone.durations[first]);
        },
      ),
    );
  });

  it('take what growth offers', () => {
    const plan = fit(council, SIX);
    expect(plan.ok && growPhases(council, plan, ['RESPOND', 'COUNSEL'])).toMatchObject({
      durations: { RESPOND: 120, COUNSEL: 645 },
      spare: 0,
    });
  });
});

describe('whenFits', () => {
  it('names the first minute at which so many slots fit', () => {
    const firsts = [1, 2, 3, 4, 5, 6, 7].map((presenters) => whenFits(council, SIX, presenters));
    expect(firsts).toEqual([15, 43, 60, 78, 95, 112, null]);
  });

  it('is the turning point of fit', () => {
    fc.assert(
      fc.property(anyCouncilInputs, fc.integer({ min: 1, max: 6 }), (inputs, presenters) => {
        const minutes = whenFits(council, inputs, presenters);
        fc.pre(minutes !== null);
        const slotsAt = (at: number) => {
          const plan = fit(council, { ...inputs, minutes: at });
          return plan.ok ? plan.presenters : 0;
        };
        expect(slotsAt(minutes!)).toBe(presenters);
        expect(slotsAt(minutes! - 1)).toBe(presenters - 1);
      }),
    );
  });

  it('is null for a group the format does not take', () => {
    expect(whenFits(council, { ...SIX, people: 9 }, 1)).toBeNull();
  });
});
