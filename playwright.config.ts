import { defineConfig } from '@playwright/test';
import { findElectron } from './tools/setup/electron.ts';

// The tests start this executable with `_electron.launch({ executablePath, chromiumSandbox: true })`.
process.env['TALKING_PIECE_ELECTRON'] ??= findElectron()?.executable ?? '';

/** Browsers that a computer may or may not have: tried where they are asked for, `npm run -s e2e -- browsers`. */
const BROWSERS = 'browsers';

export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: process.argv.includes(BROWSERS) ? [] : [`**/${BROWSERS}.spec.ts`],
  outputDir: 'test-results',
  timeout: 480_000,
  // Two tests share a slow machine: what is waited for may come late. Nothing is timed by this.
  expect: { timeout: 40_000 },
  // Ends what hangs; a machine at half its speed may take its time.
  globalTimeout: 45 * 60_000,
  // A file's tests go to whichever worker is free.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/e2e.json' }],
  ],
});
