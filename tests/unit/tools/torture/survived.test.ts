import { describe, expect, it } from 'vitest';
import { survived, type TortureReport } from '../../../../tools/torture/run.ts';

const well: TortureReport = {
  kills: 25,
  acknowledged: 500,
  lost: 0,
  duplicates: 0,
  extra: 25,
  tapped: 25,
  resumed: 25,
  seed: 1,
};

describe('an app under torture', () => {
  it('survives with nothing lost, nothing twice, and every session back', () => {
    expect(survived({ report: well, damage: [] })).toBe(true);
  });

  it('does not survive anything less', () => {
    for (const change of [
      { lost: 1 },
      { duplicates: 1 },
      { extra: 26 },
      { resumed: 24 },
      { acknowledged: 499 },
    ] satisfies Partial<TortureReport>[])
      expect(survived({ report: { ...well, ...change }, damage: [] })).toBe(false);
    expect(survived({ report: well, damage: ['row 3 missing from index'] })).toBe(false);
  });
});
