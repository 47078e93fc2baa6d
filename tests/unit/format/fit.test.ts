import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, runsOf } from '#shared/format/fit.ts';
import type { FitInputs, FittedPlan } from '#shared/format/fit.ts';
import { council, formatById } from '../../support/shipped.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { Format, Phase } from '#shared/format/schema.ts';
import { EXAMPLE_PLANS } from './facts.ts';
import {
  anyCouncilInputs,
  anyFormat,
  anyInputs,
  anyShipped,
  fitted,
  format,
  phase,
} from './formatBuilder.ts';

const FOUR: FitInputs = { minutes: 10, people: 4, observers: 0, review: 0 };

/** Every phase of a plan with its zone and its seconds for one unit. */
function partsOf(of: Format, plan: FittedPlan) {
  return ZONES.flatMap((zone) =>
    of[zone]
      .filter(({ id }) => id in plan.durations)
      .map((part: Phase) => ({
        phase: part,
        each: plan.durations[part.id]!,
        units: plan.counts[part.id]! * runsOf(zone, plan.presenters),
      })),
  );
}

describe('fit of the shipped formats', () => {
  it.each(EXAMPLE_PLANS)(
    'comes to the plan of the law book: $id, $inputs.minutes minutes, $inputs.people people',
    ({ id, inputs, plan: expected }) => {
      const plan = fit(formatById(id)!, inputs);
      if (!expected.ok) {
        expect(plan).toEqual({ ...expected, reason: 'tooShort' });
        return;
      }
      if (!plan.ok) throw new Error(`does not fit: ${plan.reason}`);
      const { presenters, durations, dropped, planned, spare } = plan;
      if ('topics' in expected)
        expect({ ok: true, topics: presenters, box: durations['TOPIC'], spare }).toEqual(expected);
      else {
        expect({ ok: true, presenters, durations, dropped, planned, spare }).toEqual(expected);
        expect(Object.keys(durations)).toEqual(Object.keys(expected.durations));
      }
    },
  );

  const anyShippedPlan = (law: (of: Format, inputs: FitInputs, plan: FittedPlan) => void) => {
    fc.assert(
      fc.property(anyShipped, ({ of, inputs }) => {
        const plan = fit(of, inputs);
        if (plan.ok) law(of, inputs, plan);
      }),
      { numRuns: 500 },
    );
  };

  it('never leaves out a protected phase, and never goes beyond the minutes or a phase’s own limits', () => {
    anyShippedPlan((of, { minutes }, plan) => {
      expect(plan.planned + plan.spare).toBe(minutes * 60);
      expect(plan.spare).toBeGreaterThanOrEqual(0);
      const phases = ZONES.flatMap((zone) => of[zone]);
      expect(phases.filter((one) => one.protected && plan.dropped.includes(one.id))).toEqual([]);
      for (const { phase: part, each } of partsOf(of, plan)) {
        expect(each).toBeGreaterThanOrEqual(part.min);
        expect(each).toBeLessThanOrEqual(part.def);
      }
    });
  });

  it('never shortens a phase for more minutes while as many present and as much is left out', () => {
    anyShippedPlan((of, inputs, plan) => {
      const more = fitted(of, { ...inputs, minutes: inputs.minutes + 1 });
      if (more.presenters !== plan.presenters || more.dropLevel !== plan.dropLevel) return;
      for (const [id, seconds] of Object.entries(plan.durations))
        expect(more.durations[id]).toBeGreaterThanOrEqual(seconds);
    });
  });

  it('never gives fewer presenters for more minutes, but for boxes, where three long ones follow four short ones', () => {
    anyShippedPlan((of, inputs, plan) => {
      if (of.maxPresenters.kind === 'boxes') return;
      const more = fitted(of, { ...inputs, minutes: inputs.minutes + 1 });
      expect(more.presenters).toBeGreaterThanOrEqual(plan.presenters);
    });
    const boxes = (minutes: number) =>
      fitted(formatById('lean_coffee')!, { minutes, people: 6, observers: 0, review: 0, cards: 8 });
    const found = [38, 41, 42].map((minutes) => boxes(minutes).presenters);
    expect(found).toEqual([4, 4, 3]);
  });

  it('has no more slots than a session may have, however long the time for boxes is', () => {
    const plan = fitted(formatById('lean_coffee')!, {
      minutes: 600,
      people: 6,
      observers: 0,
      review: 0,
      cards: 8,
    });
    expect(plan.presenters).toBe(20);
  });
});

describe('fit of a council', () => {
  it('never gives fewer presenters for more minutes', () => {
    fc.assert(
      fc.property(anyCouncilInputs, fc.nat(60), (inputs, more) => {
        const plan = fit(council, inputs);
        fc.pre(plan.ok);
        expect(
          fitted(council, { ...inputs, minutes: inputs.minutes + more }).presenters,
        ).toBeGreaterThanOrEqual(plan.presenters);
      }),
    );
  });

  it('takes the highest number of presenters that leaves every phase at least half-way to its default', () => {
    fc.assert(
      fc.property(anyCouncilInputs, (inputs) => {
        const plan = fit(council, inputs);
        fc.pre(plan.ok && plan.presenters < Math.min(inputs.people, 6));
        const crowded = fit(council, { ...inputs, lockedPresenters: (plan as FittedPlan).presenters + 1 });
        const { dropLevel, factor, stickyFactor } = crowded.ok ? crowded : ({} as Partial<FittedPlan>);
        const roomy =
          dropLevel !== undefined &&
          dropLevel <= 1 &&
          factor!.numerator * 2 >= factor!.denominator &&
          stickyFactor!.numerator === stickyFactor!.denominator;
        expect(roomy).toBe(false);
      }),
    );
  });

  it('leaves phases without units out of the plan without calling them left out', () => {
    const plan = fitted(council, { minutes: 45, people: 6, observers: 0, review: 0 });
    expect(plan.durations).not.toHaveProperty('OBSERVE');
    expect(plan.durations).not.toHaveProperty('REVIEW');
    expect(plan.dropped).toEqual([]);
  });

  it('has no change over with one presenter', () => {
    expect(fitted(council, { minutes: 30, people: 6, observers: 0, review: 2 }).counts).not.toHaveProperty(
      'HANDOVER',
    );
  });

  it('says how long the session would be with nothing shortened or left out', () => {
    const plan = fitted(council, { minutes: 60, people: 6, observers: 0, review: 2 });
    expect(plan).toMatchObject({ presenters: 3, dropped: ['PICK'], fullLength: 65 * 60 });
  });

  it('refuses a group of the wrong size, too many observers, and presenters it cannot have', () => {
    const council45 = (given: Partial<FitInputs>) =>
      fit(council, { minutes: 45, people: 5, observers: 0, review: 0, ...given });
    expect(council45({ people: 2 })).toEqual({ ok: false, reason: 'tooFew', least: 3 });
    expect(council45({ people: 9 })).toEqual({ ok: false, reason: 'tooMany', most: 8 });
    expect(council45({ observers: 2 })).toEqual({ ok: false, reason: 'tooManyObservers', most: 1 });
    expect(council45({ lockedPresenters: 6 })).toEqual({
      ok: false,
      reason: 'presentersOutside',
      least: 1,
      most: 5,
    });
  });

  it.each([{ minutes: 45.5 }, { people: -1 }, { review: Number.NaN }])('throws at %o', (given) => {
    expect(() => fit(council, { minutes: 45, people: 5, observers: 0, review: 0, ...given })).toThrow(
      RangeError,
    );
  });
});

describe('fit of any format', () => {
  const anyPlan = (law: (of: Format, inputs: FitInputs, plan: FittedPlan) => void) => {
    fc.assert(
      fc.property(anyFormat, anyInputs, (of, inputs) => {
        expect(FormatSchema.safeParse(of).error).toBeUndefined();
        const plan = fit(of, inputs);
        if (plan.ok) law(of, inputs, plan);
      }),
      { numRuns: 500 },
    );
  };

  it('plans and spares exactly the minutes there are', () => {
    anyPlan((of, inputs, plan) => {
      const planned = partsOf(of, plan).reduce((sum, { each, units }) => sum + each * units, 0);
      expect({ planned: plan.planned, all: plan.planned + plan.spare }).toEqual({
        planned,
        all: inputs.minutes * 60,
      });
      expect(plan.spare).toBeGreaterThanOrEqual(0);
    });
  });

  it('keeps every duration between its minimum and its default, in steps of 5 s above the minimum', () => {
    anyPlan((of, _inputs, plan) => {
      for (const { phase: part, each } of partsOf(of, plan)) {
        expect(each).toBeGreaterThanOrEqual(part.min);
        expect(each).toBeLessThanOrEqual(part.def);
        expect(each === part.min || each % 5 === 0).toBe(true);
      }
    });
  });

  it('never leaves out a protected phase, nor one with drop 0', () => {
    anyPlan((of, _inputs, plan) => {
      const never = ZONES.flatMap((zone) => of[zone]).filter((part) => part.protected || part.drop === 0);
      expect(never.filter(({ id }) => plan.dropped.includes(id))).toEqual([]);
    });
  });

  it('spares less than rounding took, unless every phase has its default', () => {
    anyPlan((of, _inputs, plan) => {
      const shrunk = plan.stickyFactor.numerator < plan.stickyFactor.denominator;
      const short = plan.factor.numerator < plan.factor.denominator;
      if (!shrunk && !short) return;
      const moving = partsOf(of, plan).filter((part) => part.phase.sticky === shrunk || !shrunk);
      expect(plan.spare).toBeLessThanOrEqual(moving.reduce((sum, { units }) => sum + units * 5, 0));
    });
  });

  it('shrinks the sticky phases only where all others stand at their minimum and all that can be is left out', () => {
    anyPlan((of, _inputs, plan) => {
      if (plan.stickyFactor.numerator === plan.stickyFactor.denominator) return;
      const parts = partsOf(of, plan);
      expect(parts.filter(({ phase: { drop } }) => drop > 0)).toEqual([]);
      expect(parts.filter(({ phase: { sticky, min }, each }) => !sticky && each !== min)).toEqual([]);
    });
  });

  it('refuses with the very minimum: it fits into that and into nothing less', () => {
    fc.assert(
      fc.property(anyFormat, anyInputs, (of, inputs) => {
        const refusal = fit(of, { ...inputs, minutes: 0 });
        fc.pre(!refusal.ok && refusal.reason === 'tooShort');
        const { minimum } = refusal as { minimum: number };
        const minutes = Math.ceil(minimum / 60);
        expect(fit(of, { ...inputs, minutes }).ok).toBe(true);
        expect(fit(of, { ...inputs, minutes: minutes - 1 })).toMatchObject({ ok: false, minimum });
      }),
    );
  });
});

describe('the steps of fit', () => {
  const shrinking = (id: string, def: number, given: Partial<Phase> = {}) =>
    phase(id, { def, min: 0, ...given });

  it('keeps a phase when the rest stands exactly half-way, and not a second below', () => {
    const back = (def: number) => [shrinking('TALK', def), phase('EXTRA', { drop: 2 })];
    const one = { ...FOUR, minutes: 3, lockedPresenters: 1 };
    expect(fitted(format({ back: back(120) }), one)).toMatchObject({
      dropLevel: 0,
      factor: { numerator: 1, denominator: 2 },
    });
    expect(fitted(format({ back: back(122) }), one)).toMatchObject({ dropLevel: 2, dropped: ['EXTRA'] });
  });

  it('leaves out the first to go before the second, and the last only where nothing else helps', () => {
    const of = format({
      maxPresenters: { kind: 'fixed', count: 1 },
      slot: [phase('A'), phase('B', { drop: 1 }), phase('C', { drop: 2 }), phase('D', { drop: 3 })],
    });
    const left = [4, 3, 2, 1].map((minutes) => fitted(of, { ...FOUR, minutes }).dropped);
    expect(left).toEqual([[], ['B'], ['B', 'C'], ['B', 'C', 'D']]);
  });

  it('shrinks below half-way rather than leave out the last to go', () => {
    const of = format({ slot: [shrinking('TALK', 180), phase('LAST', { drop: 3 })] });
    expect(fitted(of, { ...FOUR, minutes: 2, lockedPresenters: 1 })).toMatchObject({
      factor: { numerator: 1, denominator: 3 },
      dropped: [],
    });
  });

  it('prefers another presenter to a phase that goes first, and a phase that goes second to another presenter', () => {
    const with_ = (drop: 1 | 2) => format({ back: [phase('EXTRA', { drop })] });
    expect(fitted(with_(1), { ...FOUR, minutes: 2 })).toMatchObject({ presenters: 2, dropped: ['EXTRA'] });
    expect(fitted(with_(2), { ...FOUR, minutes: 2 })).toMatchObject({ presenters: 1, dropped: [] });
  });

  it('may give up a slot for more minutes where what goes second is longer than a slot', () => {
    const of = format({ back: [phase('LONG', { def: 240, drop: 2 })] });
    expect(fitted(of, { ...FOUR, minutes: 4 }).presenters).toBe(4);
    expect(fitted(of, { ...FOUR, minutes: 5 }).presenters).toBe(1);
  });

  it('holds the factor exactly where floating point would lose five seconds', () => {
    const of = format({
      maxPresenters: { kind: 'fixed', count: 1 },
      slot: [shrinking('A', 55), shrinking('B', 165)],
    });
    expect(fitted(of, { ...FOUR, minutes: 2 }).durations).toEqual({ A: 30, B: 90 });
  });

  it('rounds down to five seconds, but never below a minimum', () => {
    const of = format({
      maxPresenters: { kind: 'fixed', count: 1 },
      slot: [phase('A', { def: 59, min: 58 }), phase('B', { def: 59, min: 52 })],
    });
    expect(fitted(of, { ...FOUR, minutes: 2 }).durations).toEqual({ A: 58, B: 55 });
  });

  it('counts people, helpers, open commitments, observers, cards and gaps', () => {
    const of = format({
      front: [phase('N', { per: 'n' }), phase('C', { per: 'c' }), phase('K', { per: 'k' })],
      slot: [phase('H', { per: 'h' })],
      gap: [phase('GAP', { per: 'gap' })],
      back: [phase('O', { per: 'o' })],
    });
    const inputs = { minutes: 600, people: 5, observers: 1, review: 2, cards: 7, lockedPresenters: 3 };
    expect(fitted(of, inputs)).toMatchObject({
      counts: { N: 5, C: 2, K: 7, H: 3, GAP: 1, O: 1 },
      planned: (5 + 2 + 7 + 3 * 3 + 2 + 1) * 60,
    });
    expect(fitted({ ...of, observerShares: true }, inputs).counts).toMatchObject({ H: 4 });
  });

  it('adds a slot only at full length where the format says so, unless presenters are locked', () => {
    const of = format({
      maxPresenters: { kind: 'fixed', count: 2 },
      furtherSlotsAtFullLengthOnly: true,
      slot: [phase('TALK', { def: 600, min: 300 })],
    });
    expect(fitted(of, { ...FOUR, minutes: 19 }).presenters).toBe(1);
    expect(fitted(of, { ...FOUR, minutes: 20 }).presenters).toBe(2);
    expect(fitted(of, { ...FOUR, minutes: 19, lockedPresenters: 2 })).toMatchObject({
      dropLevel: 0,
      durations: { TALK: 570 },
    });
  });

  it('takes more presenters on request alone, and only from the length asked for', () => {
    const of = format({
      maxPresenters: { kind: 'fixed', count: 1, onRequest: { count: 2, fromMinutes: 90 } },
    });
    expect(fitted(of, { ...FOUR, minutes: 90 }).presenters).toBe(1);
    expect(fitted(of, { ...FOUR, minutes: 90, lockedPresenters: 2 }).presenters).toBe(2);
    expect(fit(of, { ...FOUR, minutes: 89, lockedPresenters: 2 })).toEqual({
      ok: false,
      reason: 'tooShort',
      minimum: 5400,
    });
    expect(fit(of, { ...FOUR, lockedPresenters: 3 })).toMatchObject({ reason: 'presentersOutside', most: 2 });
  });

  it('keeps to the number of presenters that a format locks', () => {
    const of = format({ maxPresenters: { kind: 'locked', count: 2 } });
    expect(fitted(of, FOUR).presenters).toBe(2);
    expect(fit(of, { ...FOUR, minutes: 1 })).toEqual({ ok: false, reason: 'tooShort', minimum: 120 });
    expect(fit(of, { ...FOUR, lockedPresenters: 1 })).toMatchObject({
      reason: 'presentersOutside',
      least: 2,
    });
  });

  it('fills the time with boxes, and with shorter ones where too few fit', () => {
    const of = format({
      maxPresenters: { kind: 'boxes', phase: 'TOPIC', shortBox: 300, fewerThan: 3 },
      front: [phase('PITCH', { per: 'k', def: 20 }), phase('REST', { def: 840 })],
      slot: [phase('TOPIC', { def: 480, min: 300 }), phase('VOTE', { def: 15 })],
    });
    const topics = (minutes: number, lockedPresenters?: number) =>
      fit(of, { ...FOUR, cards: 8, minutes, lockedPresenters });
    expect(topics(60)).toMatchObject({ presenters: 5, durations: { TOPIC: 480 }, spare: 125 });
    expect(topics(45)).toMatchObject({ presenters: 3, durations: { TOPIC: 480 }, spare: 215 });
    expect(topics(30)).toMatchObject({ presenters: 2, durations: { TOPIC: 300 }, spare: 170 });
    expect(topics(30, 1)).toMatchObject({ presenters: 1, durations: { TOPIC: 480 } });
    expect(topics(20)).toEqual({ ok: false, reason: 'tooShort', minimum: 1315 });
  });
});
