import { describe, expect, it } from 'vitest';
import { fit, type FitInputs, type FittedPlan } from '#shared/format/fit.ts';
import { FORMATS, PRESETS, formatById } from '../../support/shipped.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import type { Format } from '#shared/format/schema.ts';
import { withVariants } from '#shared/format/variants.ts';
import { fitted, format, phase } from './formatBuilder.ts';

const shipped = (id: string, ...variants: string[]): Format => withVariants(formatById(id)!, variants);
const ids = (of: Format) => [...of.front, ...of.slot, ...of.gap, ...of.back].map(({ id }) => id);
const phaseOf = (of: Format, id: string) =>
  [...of.front, ...of.slot, ...of.gap, ...of.back].find((one) => one.id === id);

const planOf = (of: Format, given: Partial<FitInputs> & Pick<FitInputs, 'minutes' | 'people'>): FittedPlan =>
  fitted(of, { observers: 0, review: 0, ...given });

describe('variants', () => {
  it('change nothing where none is chosen, or none of them is known', () => {
    for (const of of FORMATS) {
      expect(withVariants(of, [])).toEqual({ ...of, variants: [] });
      expect(withVariants(of, ['unheardOf'])).toEqual({ ...of, variants: [] });
    }
  });

  it('of shipped formats make sound formats, in every combination', () => {
    const combinations = (rest: readonly string[]): string[][] => {
      const [first, ...others] = rest;
      if (first === undefined) return [[]];
      return combinations(others).flatMap((chosen) => [chosen, [first, ...chosen]]);
    };
    for (const of of [...FORMATS, ...PRESETS])
      for (const chosen of combinations(of.variants.map(({ id }) => id)))
        expect(FormatSchema.safeParse(withVariants(of, chosen)).error).toBeUndefined();
  });

  it('put phases in the place of others, in their zone, and let growth forget those', () => {
    const of = format({
      slot: [phase('A'), phase('B'), phase('C')],
      closing: ['C'],
      growth: [{ kind: 'phase', phase: 'B' }, { kind: 'presenter' }],
      variants: [{ id: 'v', name: 'V', replaces: ['A', 'B'], with: [phase('X'), phase('Y')] }],
    });
    expect(ids(withVariants(of, ['v']))).toEqual(['X', 'Y', 'C']);
    expect(withVariants(of, ['v']).growth).toEqual([{ kind: 'presenter' }]);
  });

  it('give way to the first of two that replace the same phase', () => {
    const methods = shipped('case_consultation', 'questions', 'experience');
    expect(ids(methods)).toContain('EXPERIENCE');
    expect(ids(methods)).not.toContain('COUNSEL');
    expect(ids(methods)).not.toContain('OPENQ');
  });

  it('put phases before another one, and change fields of those that stay', () => {
    const of = format({
      slot: [phase('A'), phase('B')],
      variants: [
        { id: 'v', name: 'V', before: 'B', with: [phase('X')] },
        { id: 'w', name: 'W', changes: [{ phase: 'X', set: { sticky: true } }] },
      ],
    });
    const both = withVariants(of, ['w', 'v']);
    expect(ids(both)).toEqual(['A', 'X', 'B']);
    expect(phaseOf(both, 'X')?.sticky).toBe(true);
  });
});

describe('a forum with open coaching', () => {
  const of = shipped('forum', 'openCoaching');

  it('has an interview in place of the frame and the presentation, as long as they were', () => {
    expect(ids(of)).not.toContain('FRAME');
    expect(ids(of)).not.toContain('PRESENT');
    expect(of.slot.map(({ id }) => id).slice(0, 3)).toEqual(['WARMUP', 'OPENCOACH', 'CLARIFY']);
    const seven = { minutes: 90, people: 7, observers: 1, review: 2 };
    expect(planOf(of, seven).planned).toBe(planOf(shipped('forum'), seven).planned);
    expect(phaseOf(of, 'OPENCOACH')).toMatchObject({
      max: 900,
      who: { kind: 'exchange', asks: 'prepCoach', answers: 'presenter' },
    });
  });

  it('warns that it should stay the exception', () => {
    expect(formatById('forum')!.variants[0]?.warning).toContain('exception');
  });
});

describe('an action learning set', () => {
  const six = { minutes: 60, people: 6, observers: 1 };

  it('takes exactly an hour at six with an observer, strict or not', () => {
    for (const of of [shipped('action_learning'), shipped('action_learning', 'strict')])
      expect(planOf(of, six)).toMatchObject({ planned: 3600, spare: 0, dropped: [] });
  });

  it('allows statements only as answers when strict, asks how it goes at a third, and agrees on the question', () => {
    const of = shipped('action_learning', 'strict');
    expect(phaseOf(of, 'OPENQ')).toMatchObject({
      who: { kind: 'open', of: 'all' },
      remindAt: [{ share: 1 / 3, reminder: 'howAreWeDoing' }],
    });
    expect(phaseOf(of, 'OPENQ')?.rules).toContain('STRICT');
    expect(phaseOf(of, 'RESTATE')).toMatchObject({ repeatsUntilAgreed: true, drop: 0 });
    expect(planOf(of, { ...six, minutes: 45 }).dropped).not.toContain('RESTATE');
  });

  it('takes two challengers from 90 minutes on, and no other number', () => {
    const of = shipped('action_learning', 'twoChallengers');
    expect(planOf(of, { ...six, minutes: 90 }).presenters).toBe(2);
    expect(fit(of, { ...six, review: 0, minutes: 89 })).toMatchObject({ reason: 'tooShort', minimum: 5400 });
    expect(fit(of, { ...six, review: 0, minutes: 90, lockedPresenters: 1 })).toMatchObject({
      reason: 'presentersOutside',
    });
  });
});

describe('formats for pairs', () => {
  it.each(['grow', 'sbi'])('give a third person two minutes before the close: %s', (id) => {
    const of = shipped(id);
    const [two, three] = [0, 1].map((observers) =>
      planOf(of, { minutes: 60, people: 2 + observers, observers }),
    );
    expect(three!.planned - two!.planned).toBe(120);
    expect(Object.keys(three!.durations).slice(-2)).toEqual(['D_OBS', 'CLOSE']);
  });

  it('begin GROW with evidence where there is some', () => {
    expect(ids(shipped('grow', 'evidence')).slice(0, 2)).toEqual(['EVIDENCE', 'PURPOSE']);
    expect(planOf(shipped('grow', 'evidence'), { minutes: 60, people: 2 }).planned).toBe(32 * 60);
  });

  it('never spend more than a quarter of the time on situation, behaviour and impact', () => {
    for (let minutes = 8; minutes <= 60; minutes++)
      for (const observers of [0, 1]) {
        const plan = fit(shipped('sbi'), { minutes, people: 2 + observers, observers, review: 0 });
        if (!plan.ok) continue;
        const past = ['SITUATION', 'BEHAVIOUR', 'IMPACT'].reduce((sum, id) => sum + plan.durations[id]!, 0);
        expect(past).toBeLessThanOrEqual((minutes * 60) / 4);
      }
  });

  it('keep no word of situation, behaviour and impact, and ask first', () => {
    const { front, slot } = shipped('sbi');
    expect(front.filter(({ asksConsent }) => asksConsent).map(({ id }) => id)).toEqual(['CONSENT']);
    expect(slot.filter(({ keepsNoWords }) => keepsNoWords).map(({ id }) => id)).toEqual([
      'SITUATION',
      'BEHAVIOUR',
      'IMPACT',
    ]);
  });

  it('add five minutes to a coaching pair in its first and in its sixth week', () => {
    const usual = planOf(shipped('pair'), { minutes: 90, people: 2 }).planned;
    for (const [week, added] of [
      ['weekOne', 'AGREE'],
      ['weekSix', 'LEARNED'],
    ] as const) {
      const plan = planOf(shipped('pair', week), { minutes: 90, people: 2 });
      expect(plan.planned - usual).toBe(300);
      expect(plan.durations[added]).toBe(300);
    }
  });
});

describe('slots on request', () => {
  it('a troika of four takes 39:30, office hours with a fourth slot 57:00', () => {
    expect(planOf(shipped('troika'), { minutes: 40, people: 4 })).toMatchObject({
      presenters: 4,
      planned: 2370,
    });
    expect(planOf(shipped('office_hours'), { minutes: 60, people: 6 }).presenters).toBe(3);
    const fourth = planOf(shipped('office_hours'), { minutes: 57, people: 6, lockedPresenters: 4 });
    expect(fourth).toMatchObject({ presenters: 4, planned: 57 * 60, spare: 0 });
  });
});
