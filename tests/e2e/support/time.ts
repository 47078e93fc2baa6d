import type { RunningApp } from './app.ts';

/**
 * Lets time pass for the app without waiting: main's monotonic clock, the only authority, gains so many seconds.
 * The windows learn of it with the next thing that happens in the session. Sleep is not suspected, for the
 * computer's uptime has not gained on that clock.
 */
export async function letPass(app: RunningApp, seconds: number): Promise<void> {
  await app.electron.evaluate((_, ms) => {
    const kept = globalThis as unknown as { passed?: number };
    if (kept.passed === undefined) {
      const real = performance.now.bind(performance);
      performance.now = () => real() + (kept.passed ?? 0);
    }
    kept.passed = (kept.passed ?? 0) + ms;
  }, seconds * 1000);
}
