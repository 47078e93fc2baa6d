import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, passedWithTag } from '../../../tools/setup/testCount.ts';

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: true };
const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 0 };

describe('the count of tests', () => {
  it('knows no count without a report', () => {
    expect([countVitest(undefined), countPlaywright(undefined)]).toEqual([undefined, undefined]);
  });

  it('takes what passed from each runner', () => {
    const counted = { passed: 7, failed: 0, skipped: 0 };
    expect(countVitest(vitest)).toEqual(counted);
    expect(countPlaywright({ stats, errors: [] })).toEqual(counted);
  });

  it('sees tests that did not run', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 2 })?.skipped).toBe(3);
    expect(countPlaywright({ stats: { ...stats, skipped: 2 }, errors: [] })?.skipped).toBe(2);
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countVitest({ ...vitest, success: false })?.failed).toBe(1);
    expect(countPlaywright({ stats, errors: [{}] })?.failed).toBe(1);
  });

  it('counts a test that passed only when tried again as a failure', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] })?.failed).toBe(1);
  });

  it('of a tag is that of its tests, or none where one of them did not pass', () => {
    const spec = (status: string, ...tags: string[]) => ({ tags, tests: [{ status }] });
    const inOne = (...specs: object[]) => ({
      suites: [{ specs: [], suites: [{ specs }] }],
      stats,
      errors: [],
    });
    expect(passedWithTag(undefined, '@preview')).toBe(0);
    expect(passedWithTag(inOne(spec('unexpected')), '@preview')).toBe(0);
    const [good, other] = [spec('expected', 'preview'), spec('unexpected', 'other')];
    expect(passedWithTag(inOne(good, other, good), '@preview')).toBe(2);
    for (const status of ['unexpected', 'flaky', 'skipped'])
      expect(passedWithTag(inOne(good, spec(status, 'preview')), '@preview')).toBe(0);
  });
});
