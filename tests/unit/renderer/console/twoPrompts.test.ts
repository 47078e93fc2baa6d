import { describe, expect, it } from 'vitest';
import { twoPrompts } from '../../../../src/renderer/console/twoPrompts.ts';

describe('prompts', () => {
  it('come two at a time and begin anew', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect([0, 1, 2, 3].map((turn) => twoPrompts(five, turn))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
      ['a', 'b'],
    ]);
  });

  it('are all shown where there are no more than two', () => {
    expect(twoPrompts(['a', 'b'], 7)).toEqual(['a', 'b']);
    expect(twoPrompts([], 1)).toEqual([]);
  });
});
