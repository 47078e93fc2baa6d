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

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    /** Without their @. */
    readonly tags: readonly string[];
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
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

/** How many tests of Playwright's JSON report have this tag (`@…`); none where not every one of them has passed. */
export const passedWithTag = (report: unknown, tag: string): number => {
  const tagged = ({ suites = [], specs = [] }: PlaywrightSuite): readonly boolean[] => [
    ...specs
      .filter(({ tags }) => tags.includes(tag.slice(1)))
      .map(({ tests }) => tests.length > 0 && tests.every(({ status }) => status === 'expected')),
    ...suites.flatMap(tagged),
  ];
  const passed = report === undefined ? [] : tagged(report as PlaywrightReport);
  return passed.every(Boolean) ? passed.length : 0;
};
