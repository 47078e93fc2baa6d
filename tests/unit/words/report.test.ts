import { describe, expect, it } from 'vitest';
import { reportWords } from '../../../src/shared/words/en/report.ts';

describe('who was heard', () => {
  it('is not said of every slot where it was one of them, and counts in words', () => {
    expect(reportWords.heard(1, 0)).toBe('All expected voices were heard in the slot.');
    expect(reportWords.heard(2, 0)).toBe('All expected voices were heard in both slots.');
    expect(reportWords.heard(1, 1)).toBe('One expected voice was not heard in the slot.');
    expect(reportWords.heard(3, 1)).toBe('One expected voice was missing from at least one slot.');
    expect(reportWords.heard(3, 5)).toBe('Five expected voices were missing from at least one slot.');
  });
});
