import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutNames } from '#shared/records/withoutNames.ts';

describe('a name that is taken out of a text', () => {
  it.each([
    ['Ask Ana Lopez, then Ana’s sister', ['Ana Lopez'], [], 'Ask …, then …’s sister'],
    ['Ana\u0301 and Anna and Banana', ['Aná', 'Ana'], [], '… and Anna and Banana'],
    ['Ana Maria met Ana', ['Ana'], ['Ana Maria'], 'Ana Maria met Ana'],
    ['Ana Maria met Ana Lopez', ['Ana Lopez'], ['Ana Maria'], 'Ana Maria met …'],
    ['Ana 1 asks Ana 2', ['Ana 1'], ['Ana 2'], '… asks Ana 2'],
    ['A plan for A', ['A'], [], 'A plan for A'],
    ['I will ask, Will', ['Will'], [], 'I will ask, …'],
    ['(Zo.e) said x', ['Zo.e', ''], [], '(…) said x'],
    ['Zoxe said so', ['Zo.e'], [], 'Zoxe said so'],
    ['Jean-Luc met Ana', ['Ana'], ['Jean-Luc'], 'Jean-Luc met …'],
    ['Jean-Luc met Ana', ['Jean-Luc'], ['Ana'], '… met Ana'],
    ['小明 said 小明天', ['小明'], [], '… said 小明天'],
  ])('%j', (text, gone, here, left) => {
    expect(withoutNames(gone, here)(text)).toBe(left);
  });

  it('is gone wherever it stood alone, and stays gone: twice is once, and in any order', () => {
    const name = fc.constantFrom('Ana', 'Ana Maria', 'Ben Lopez', 'Chidi', 'Maria Lopez', 'Ana Lopez');
    const text = fc
      .array(fc.oneof(name, fc.constantFrom('Ana', 'Maria', 'Lopez', 'and', '(', ')', 'asks')), {
        maxLength: 9,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(name, { minLength: 2, maxLength: 5 }),
        (said, [one = '', other = '', ...here]) => {
          const both = withoutNames([one, other], here)(said);
          expect(withoutNames([one, other], here)(both)).toBe(both);
          const [first, then] = [
            withoutNames([one], [other, ...here])(said),
            withoutNames([other], [one, ...here])(said),
          ];
          expect(withoutNames([other], here)(first)).toBe(both);
          expect(withoutNames([one], here)(then)).toBe(both);
        },
      ),
      { numRuns: 600 },
    );
  });
});
