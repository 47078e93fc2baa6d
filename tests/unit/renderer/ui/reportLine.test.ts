import { describe, expect, it } from 'vitest';
import { LONGEST_REPORT_LINE, LONGEST_REPORT_UNITS } from '#shared/limits.ts';
import { lettersOver } from '../../../../src/renderer/ui/report/useReportLine.ts';

describe('a line of the report', () => {
  it('is as long as the wall has room for', () => {
    expect(lettersOver('a'.repeat(LONGEST_REPORT_LINE))).toBe(0);
    expect(lettersOver('a'.repeat(LONGEST_REPORT_LINE + 3))).toBe(3);
  });

  it('is shorter where each letter is written with many units, so that the laptop takes it', () => {
    const family = '👨‍👩‍👧‍👦';
    const over = lettersOver(family.repeat(60));
    expect(over).toBeGreaterThan(0);
    const kept = family.repeat(60 - over);
    expect(lettersOver(kept)).toBe(0);
    expect(kept.length).toBeLessThanOrEqual(LONGEST_REPORT_UNITS);
  });
});
