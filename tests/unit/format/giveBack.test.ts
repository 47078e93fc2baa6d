import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPhases, fit, runsOf, type FitInputs, type FittedPlan } from '#shared/format/fit.ts';
import { giveBack, type GivenBackPlan } from '#shared/format/giveBack.ts';
import { formatById } from '../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { anyFormat, anyInputs, anyShipped, fitted, format, phase } from './formatBuilder.ts';

const given = (of: Format, inputs: FitInputs) => giveBack(of, inputs, fitted(of, inputs));

describe('giving back what rounding down left over', () => {
  it('leaves a forum of eight in 90 minutes one phase short, and ten seconds spare', () => {
    const forum = formatById('forum')!;
    const plan = given(forum, { minutes: 90, people: 8, observers: 0, review: 0 });
    expect(plan).toMatchObject({ planned: 5390, spare: 10, givenBack: 250, dropped: [] });
    const shorter = ZONES.flatMap((zone) => forum[zone])
      .filter(({ id, def }) => (plan.durations[id] ?? def) < def)
      .map(({ id }) => id);
    expect(shorter).toEqual(['CLOSE']);
  });

  it('lets a council of seven in an hour choose its topics', () => {
    const inputs = { minutes: 60, people: 7, observers: 0, review: 1 };
    const council = formatById('council')!;
    expect(fitted(council, inputs)).toMatchObject({ dropped: ['PICK'], spare: 50 });
    const plan = given(council, inputs);
    expect(plan).toMatchObject({ dropped: [], spare: 0, planned: 3600 });
    expect(plan.durations).toMatchObject({ PICK: 40, HANDOVER: 40 });
    expect(Object.keys(plan.durations).slice(0, 5)).toEqual(['OPEN', 'AGREE', 'CHECKIN', 'REVIEW', 'PICK']);
  });

  it('brings back first what was to be left out last, and never half of it', () => {
    const of = format({
      front: [phase('early', { drop: 1, def: 40 }), phase('late', { drop: 2, def: 40 })],
      slot: [phase('SLOT', { def: 120, min: 20 })],
      maxPresenters: { kind: 'fixed', count: 1 },
    });
    const inputs = { minutes: 1, people: 4, observers: 0, review: 0 };
    const cut: FittedPlan = {
      ...fitted(of, { ...inputs, minutes: 4 }),
      ...{ dropped: ['early', 'late'], durations: { SLOT: 20 }, counts: { SLOT: 1 }, planned: 20, spare: 40 },
    };
    expect(giveBack(of, inputs, cut)).toMatchObject({
      dropped: ['early'],
      durations: { late: 40, SLOT: 20 },
    });
    expect(giveBack(of, inputs, { ...cut, spare: 39 })).toMatchObject({
      dropped: ['early', 'late'],
      durations: { SLOT: 55 },
      spare: 4,
    });
  });

  it('goes to the largest cut first, to the earlier of two alike, and past one that does not fit', () => {
    const of = format({
      front: [phase('A', { def: 60, min: 30 }), phase('B', { def: 60, min: 30 })],
      slot: [phase('C', { per: 'n', def: 90, min: 30 })],
      maxPresenters: { kind: 'fixed', count: 1 },
    });
    const inputs = { minutes: 1, people: 4, observers: 0, review: 0 };
    const cut = { ...fitted(of, { ...inputs, minutes: 20 }), durations: { A: 30, B: 30, C: 30 } };
    const after = (spare: number) => giveBack(of, inputs, { ...cut, planned: 180, spare }).durations;
    expect(after(4)).toEqual({ A: 30, B: 30, C: 30 });
    expect(after(5)).toEqual({ A: 35, B: 30, C: 30 });
    expect(after(19)).toEqual({ A: 40, B: 35, C: 30 });
    expect(after(20)).toEqual({ A: 30, B: 30, C: 35 });
    expect(after(145)).toEqual({ A: 45, B: 40, C: 60 });
  });

  it('plans no phase of no length', () => {
    const hours = formatById('office_hours')!;
    const inputs = { minutes: 60, people: 5, observers: 0, review: 0 };
    expect(fitted(hours, inputs).durations).toHaveProperty('HANDOVER', 0);
    expect(given(hours, inputs).durations).not.toHaveProperty('HANDOVER');
    expect(given(hours, inputs).dropped).toEqual(fitted(hours, inputs).dropped);
  });

  it('adds nothing to boxes, nor to what has its full length', () => {
    const coffee = formatById('lean_coffee')!;
    const boxes = { minutes: 38, people: 6, observers: 0, review: 0, cards: 8 };
    expect(given(coffee, boxes)).toMatchObject({ givenBack: 0, durations: fitted(coffee, boxes).durations });
    const long = { minutes: 240, people: 4, observers: 0, review: 0 };
    expect(given(formatById('council')!, long).givenBack).toBe(0);
  });

  const anySession = fc.oneof(anyShipped, fc.record({ of: anyFormat, inputs: anyInputs }));
  const law = (holds: (of: Format, inputs: FitInputs, plan: FittedPlan, back: GivenBackPlan) => void) =>
    fc.assert(
      fc.property(anySession, ({ of, inputs }) => {
        const plan = fit(of, inputs);
        if (plan.ok) holds(of, inputs, plan, giveBack(of, inputs, plan));
      }),
      { numRuns: 1000 },
    );
  /** Units of each phase in the whole session, slots all alike. */
  const unitsIn = (of: Format, { counts, presenters }: GivenBackPlan) =>
    new Map(
      ZONES.flatMap((zone) =>
        of[zone]
          .filter(({ id }) => id in counts)
          .map(({ id }) => [id, counts[id]! * runsOf(zone, presenters)] as const),
      ),
    );

  it('stays within the minutes, and every second of the plan is in a phase', () => {
    law((of, { minutes }, plan, back) => {
      const units = unitsIn(of, back);
      const sum = Object.entries(back.durations).reduce((all, [id, each]) => all + each * units.get(id)!, 0);
      expect(back.planned).toBe(sum);
      expect(back.planned + back.spare).toBe(minutes * 60);
      expect(back.spare).toBeGreaterThanOrEqual(0);
      expect(back.givenBack).toBe(plan.spare - back.spare);
    });
  });

  it('never goes above a phase’s default, nor shrinks one, nor changes the slots', () => {
    law((of, _, plan, back) => {
      expect(back.presenters).toBe(plan.presenters);
      for (const [id, each] of Object.entries(plan.durations))
        expect(back.durations[id] ?? 0).toBeGreaterThanOrEqual(each);
      if (of.maxPresenters.kind === 'boxes') return;
      for (const { id, def, min } of ZONES.flatMap((zone) => of[zone])) {
        const each = back.durations[id];
        if (each === undefined) continue;
        expect(each).toBeLessThanOrEqual(def);
        expect(each).toBeGreaterThanOrEqual(min);
        expect(each % 5 === 0 || each === min).toBe(true);
      }
    });
  });

  it('leaves nothing over that anybody still could use, and changes nothing when it is done again', () => {
    law((of, inputs, plan, back) => {
      expect(giveBack(of, inputs, { ...plan, ...back })).toEqual({ ...back, givenBack: 0 });
      if (of.maxPresenters.kind === 'boxes') return;
      const units = unitsIn(of, back);
      for (const { id, def } of ZONES.flatMap((zone) => of[zone])) {
        const each = back.durations[id];
        const next = each === undefined ? Infinity : (Math.floor(each / 5) + 1) * 5;
        if (each !== undefined && next <= def)
          expect((next - each) * units.get(id)!).toBeGreaterThan(back.spare);
      }
    });
  });

  it('leaves out only what had no room when its turn came, those that were to go last first', () => {
    law((of, inputs, plan, back) => {
      let { spare } = plan;
      const inTurn = countPhases(of, inputs, plan.presenters)
        .filter(({ phase: { id } }) => plan.dropped.includes(id))
        .toSorted((a, b) => b.phase.drop - a.phase.drop);
      for (const { phase: one, units } of inTurn) {
        if (one.min === 0) continue;
        const takes = one.min * units;
        expect(back.dropped.includes(one.id), one.id).toBe(takes > spare);
        if (takes <= spare) spare -= takes;
      }
    });
  });
});
