import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, type Occasion } from '#shared/format/choose.ts';
import { observersOf } from '#shared/group/roles.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import { newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { choiceSentence } from '#shared/words/en/choose.ts';

const sentences = (occasion: Occasion) =>
  choose(occasion, FORMATS).map(
    (choice) => `${choice.fits ? '+' : '-'} ${choice.format.id}: ${choiceSentence(choice)}`,
  );

describe('choosing a format', () => {
  it('answers ‘I have 40 minutes and five people’', () => {
    expect(sentences({ minutes: 40, people: 5 })).toEqual([
      '+ lean_coffee: Three topics, 8:00 each',
      '+ office_hours: Three askers, a little shorter',
      '+ learning_circle: A little shorter',
      '+ council: One presenter, full length, 13:50 to spare',
      '+ consultancy: A little shorter',
      '+ action_learning: Shorter than it is meant to be',
      '+ wise_crowds: Three presenters, a little shorter',
      '+ forum: One presenter, shorter than it is meant to be',
      '- micro: Takes four people at most',
      '- troika: Takes four people at most',
      '- grow: Takes three people at most',
      '- sbi: Takes three people at most',
      '- pair: Takes three people at most',
    ]);
  });

  it('answers ‘a quarter of an hour for two’, what is nearest to fitting first', () => {
    expect(sentences({ minutes: 15, people: 2 })).toEqual([
      '+ sbi: A little shorter',
      '+ grow: Shorter than it is meant to be',
      '+ micro: Shorter than it is meant to be',
      '+ office_hours: One asker, shorter than it is meant to be',
      '- pair: Needs 22 minutes',
      '- council: Needs three people or more',
      '- troika: Needs three people or more',
      '- lean_coffee: Needs three people or more',
      '- learning_circle: Needs three people or more',
      '- action_learning: Needs four people or more',
      '- wise_crowds: Needs four people or more',
      '- consultancy: Needs four people or more',
      '- forum: Needs five people or more',
    ]);
  });

  it.each([
    [12, 2, 'sbi'],
    [25, 3, 'micro'],
    [60, 6, 'action_learning'],
    [60, 2, 'pair'],
    [90, 7, 'forum'],
    [110, 5, 'council'],
  ])('thinks first, for %i minutes and %i people, of %s', (minutes, people, id) => {
    expect(choose({ minutes, people }, FORMATS)[0]?.format.id).toBe(id);
  });

  it('lets several trios run on one clock', () => {
    const troika = choose({ minutes: 30, people: 9 }, FORMATS).find(({ format }) => format.id === 'troika')!;
    expect(troika).toMatchObject({ fits: true, groups: 3, plan: { presenters: 3 } });
    expect(choiceSentence(troika)).toBe('Three presenters in each of three groups, full length');
    const five = choose({ minutes: 30, people: 5 }, FORMATS).find(({ format }) => format.id === 'troika');
    expect(five).toMatchObject({ fits: false, why: { reason: 'tooMany' } });
  });

  it('says that a format takes no observer, or not so many', () => {
    const [one] = choose(
      { minutes: 15, people: 2, observers: 1 },
      PRESETS.filter(({ id }) => id === 'quick_pair'),
    );
    expect(choiceSentence(one!)).toBe('Takes no observer');
    const council = choose({ minutes: 60, people: 6, observers: 2 }, FORMATS).find(
      ({ format }) => format.id === 'council',
    );
    expect(choiceSentence(council!)).toBe('Takes one observer at most');
  });

  it('does without an observer whom nobody asked for', () => {
    const pair = PRESETS.filter(({ id }) => id === 'quick_pair');
    const drawn = { minutes: 15, people: 2, observers: 1, observersMayGo: true };
    expect(choose(drawn, pair)[0]?.fits).toBe(true);
    const council = choose({ ...drawn, minutes: 60, people: 3 }, FORMATS).find(
      ({ format }) => format.id === 'council',
    );
    // Where a format takes one, the plan keeps the one who was drawn.
    const asked = choose({ minutes: 60, people: 3, observers: 1 }, FORMATS).find(
      ({ format }) => format.id === 'council',
    );
    expect(council).toEqual(asked);
  });

  it('says as much to spare as the plan does that is made of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS, ...PRESETS),
        fc.integer({ min: 10, max: 150 }),
        fc.integer({ min: 2, max: 12 }),
        (format, minutes, people) => {
          const names = Array.from({ length: people }, (_, i) => `N${i}`);
          const draft = newDraft(names, null, { format, minutes, trial: false });
          const [choice] = choose({ minutes, people, observers: observersOf(draft.roles).length }, [format]);
          if (choice?.fits !== true || choice.groups > 1) return;
          const plan = planDraft({ ...draft, givesBack: true });
          expect(plan).toMatchObject({ ok: true, spare: choice.spare });
        },
      ),
    );
  });

  it('names every format once, what fits before what does not, and has a sentence for each', () => {
    const all = [...FORMATS, ...PRESETS];
    fc.assert(
      fc.property(
        fc.record({
          minutes: fc.integer({ min: 1, max: 300 }),
          people: fc.integer({ min: 1, max: 12 }),
          observers: fc.nat(2),
        }),
        (occasion) => {
          const choices = choose(occasion, all);
          expect(choices.map(({ format }) => format.id).toSorted()).toEqual(
            all.map(({ id }) => id).toSorted(),
          );
          const fits = choices.map((choice) => choice.fits);
          expect(fits.lastIndexOf(true)).toBeLessThan(fits.includes(false) ? fits.indexOf(false) : Infinity);
          for (const choice of choices) {
            expect(choiceSentence(choice)).toMatch(/^[A-Z0-9]/);
            if (choice.fits) expect(choice.plan.planned).toBeLessThanOrEqual(occasion.minutes * 60);
          }
        },
      ),
    );
  });
});
