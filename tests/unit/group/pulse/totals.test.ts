import { describe, expect, it } from 'vitest';
import { pulseWords } from '#shared/words/en/pulse.ts';
import fc from 'fast-check';
import {
  isTurned,
  itemsOf,
  PULSE_ITEM_IDS,
  PULSE_KINDS,
  SCALES,
  scaleOf,
  type PulseItem,
} from '#shared/group/pulse/questions.ts';
import { heightOf, lowestOf, safetyMean, shownOpenly, toldOf } from '#shared/group/pulse/totals.ts';

it('tells of every middle answer from five answers on, however alike they are: what is said of it beforehand', () => {
  for (const item of PULSE_ITEM_IDS.filter((one) => SCALES[scaleOf(one)].told === 'middle'))
    for (let people = 1; people <= 12; people += 1)
      for (const answer of [SCALES[scaleOf(item)].from, SCALES[scaleOf(item)].to]) {
        const told = toldOf(
          item,
          Array.from({ length: people }, () => answer),
        );
        expect([item, people, told !== null]).toEqual([item, people, people >= 5]);
      }
  // So where nothing at all is told of forms enough, too few answered; every kind asks for a middle answer.
  for (const kind of PULSE_KINDS)
    expect(itemsOf(kind, 0).some((item) => SCALES[scaleOf(item)].told === 'middle')).toBe(true);
  expect(pulseWords.result.nothing).toBe('Too few answered: nothing is told of it.');
});

/** An answer, or a line that was left empty. */
type Form = number | null;

const choices = (item: PulseItem): readonly Form[] => {
  const { from, to } = SCALES[scaleOf(item)];
  return [null, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)];
};

/** Every way in which so many people can have answered, whoever gave which answer. */
function* groups(people: number, from: readonly Form[]): Generator<Form[]> {
  const [first, ...rest] = from;
  if (first === undefined) return;
  if (rest.length === 0) {
    yield Array.from({ length: people }, () => first);
    return;
  }
  for (let times = 0; times <= people; times += 1)
    for (const others of groups(people - times, rest))
      yield [...Array.from({ length: times }, () => first), ...others];
}

const answersOf = (forms: readonly Form[]): number[] => forms.filter((form) => form !== null);

/**
 * Who knows their own form, what is told, and even how many answered: for each such knowledge, which answers the others
 * can have given. Nothing tells the others apart, so what one of them can have answered any of them can.
 */
function possible(item: PulseItem, people: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const forms of groups(people, choices(item))) {
    const answers = answersOf(forms);
    const told = JSON.stringify([toldOf(item, answers), answers.length]);
    for (const own of new Set(forms)) {
      const others = answersOf(forms.toSpliced(forms.indexOf(own), 1));
      if (others.length === 0) continue;
      const key = `${String(own)} ${told}`;
      const known = found.get(key) ?? new Set();
      for (const answer of others) known.add(answer);
      found.set(key, known);
    }
  }
  return found;
}

/** One item of each scale that closed forms have. */
const ITEMS = ['worth', 'leave', 'hard'] as const satisfies readonly PulseItem[];

describe('what closed forms tell', () => {
  for (const item of ITEMS)
    it(`leaves two answers possible for everybody else, in every group of 3 to 12: ${scaleOf(item)}`, () => {
      for (let people = 3; people <= 12; people += 1) {
        const learned = [...possible(item, people)].filter(([, answers]) => answers.size < 2);
        expect(learned.map(([key]) => `${people} people: ${key}`)).toEqual([]);
      }
    });

  it('tells nothing below five answers, whoever left it empty', () => {
    for (const item of ITEMS)
      for (const forms of groups(7, choices(item)))
        if (answersOf(forms).length < 5) expect(toldOf(item, answersOf(forms))).toBeNull();
  });

  it('tells the middle and the middle half by nearest rank, and no extreme', () => {
    expect(toldOf('worth', [1, 3, 4, 4, 5])).toEqual({ item: 'worth', low: 3, middle: 4, high: 4 });
    expect(toldOf('worth', [5, 4, 3, 4, 5, 3])).toEqual({ item: 'worth', low: 3, middle: 4, high: 5 });
    // What one alone answered is nowhere in it.
    expect(toldOf('hard', [1, 4, 4, 5, 6])).toEqual(toldOf('hard', [4, 4, 4, 5, 7]));
    // The end of the scale never stands alone.
    expect(toldOf('worth', [5, 5, 5, 5, 5])).toEqual({ item: 'worth', low: 4, middle: 5, high: 5 });
    expect(toldOf('worth', [1, 1, 1, 1, 1])).toEqual({ item: 'worth', low: 1, middle: 1, high: 2 });
  });

  it('merges shares of fewer than two, and tells nothing where nearly all answered alike', () => {
    const share = (from: number, to: number, count: number) => ({ from, to, count });
    expect(toldOf('leave', [3, 3, 3, 3, 2, 1])).toEqual({
      item: 'leave',
      shares: [share(1, 2, 2), share(3, 3, 4)],
    });
    expect(toldOf('leave', [3, 2, 2, 2, 1, 1])).toEqual({
      item: 'leave',
      shares: [share(1, 1, 2), share(2, 3, 4)],
    });
    expect(toldOf('leave', [3, 3, 2, 2, 1, 1])).toMatchObject({ shares: { length: 3 } });
    expect(toldOf('leave', [3, 3, 3, 3, 3, 1])).toBeNull();
    expect(toldOf('leave', [3, 3, 3, 3, 3, 3])).toBeNull();
  });

  it('always has the middle answer within the middle half, on the scale', () => {
    const item = fc.constantFrom(...PULSE_ITEM_IDS.filter((id) => SCALES[scaleOf(id)].told === 'middle'));
    fc.assert(
      fc.property(
        item.chain((id) => {
          const { from, to } = SCALES[scaleOf(id)];
          return fc.tuple(
            fc.constant(id),
            fc.array(fc.integer({ min: from, max: to }), { minLength: 5, maxLength: 40 }),
          );
        }),
        ([id, answers]) => {
          const told = toldOf(id, answers);
          if (told === null || 'shares' in told) throw new Error('a middle is told');
          const { low, middle, high } = told;
          expect(answers).toContain(middle);
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
          const within = answers.filter((answer) => low <= answer && answer <= high).length;
          expect(within * 2).toBeGreaterThanOrEqual(answers.length);
          expect(toldOf(id, answers.toReversed())).toEqual(told);
        },
      ),
    );
  });
});

describe('what follows from what is told', () => {
  it('takes the two lowest for the next opening, those that say that it goes badly turned', () => {
    const told = [
      { item: 'hard', low: 4, middle: 5, high: 6 },
      { item: 'slips', low: 5, middle: 6, high: 7 },
      { item: 'risk', low: 2, middle: 3, high: 3 },
      { item: 'aside', low: 1, middle: 1, high: 2 },
    ] as const;
    expect(lowestOf(told)).toEqual(['slips', 'risk']);
    expect(isTurned('slips')).toBe(true);
    expect(safetyMean(told)).toBe(4.3);
  });

  it('asks about nothing where all is as good as can be, or nothing is told', () => {
    expect(lowestOf([{ item: 'worth', low: 4, middle: 5, high: 5 }])).toEqual([]);
    expect(lowestOf([])).toEqual([]);
    expect(safetyMean([])).toBeNull();
  });

  it('places shares by the share that the middle lies in', () => {
    const height = (low: number, high: number) =>
      heightOf({
        item: 'leave',
        shares: [
          { from: 1, to: 2, count: low },
          { from: 3, to: 3, count: high },
        ],
      });
    expect(height(2, 4)).toBe(1);
    expect(height(4, 2)).toBe(0.25);
  });

  it('holds nothing back of what all showed each other', () => {
    expect(shownOpenly('leave', [3, 3, 3, 1])).toEqual({
      item: 'leave',
      shares: [
        { from: 1, to: 1, count: 1 },
        { from: 2, to: 2, count: 0 },
        { from: 3, to: 3, count: 3 },
      ],
    });
    expect(shownOpenly('worth', [5, 5, 5])).toEqual({ item: 'worth', low: 5, middle: 5, high: 5 });
    expect(shownOpenly('worth', [])).toBeNull();
  });
});
