import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take half of the time of all integration tests: whichever came last would be waited for alone. */
const LONGEST = /\/(tools\/(replay|attack)|(closing|bundle)\/kills|store\/(rescue|restore))\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number => (LONGEST.test(moduleId) ? 1 : 0);
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    allowOnly: false,
    passWithNoTests: false,
    // Tools that a test starts as processes of their own are compiled once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'node') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Ends what hangs; a slow machine may take its time.
          testTimeout: 120_000,
          // Nothing in src/shared keeps state: a module is read once for all files of a worker.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          // Each file has its own folders and processes; the product keeps no state in a module.
          isolate: false,
        },
      },
    ],
  },
});
