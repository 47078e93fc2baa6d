/** How many tests passed, failed and did not run. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: TestCount = { passed: 0, failed: 0, skipped: 0 };

export const sum = (a: TestCount, b: TestCount): TestCount => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

/** Counts vitest's JSON report; a file that could not even be loaded is one failure. */
export const countVitest = (report: unknown): TestCount | undefined => {
  if (report === undefined) return undefined;
  const read = report as VitestReport;
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests || (read.success ? 0 : 1),
    skipped: read.numPendingTests + read.numTodoTests,
  };
};

interface PlaywrightReport {
  readonly stats: { readonly expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

/** Counts Playwright's JSON report; a test that passed only when tried again has failed. */
export const countPlaywright = (report: unknown): TestCount | undefined => {
  if (report === undefined) return undefined;
  const { stats, errors } = report as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
};
