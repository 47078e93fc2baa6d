import { join } from 'node:path';
import type { RunningApp, StartOptions } from './app.ts';

/** How much each app has been let pass so far (in ms). */
const passed = new WeakMap<RunningApp, number>();

/**
 * Lets time pass for the app without waiting: main's monotonic clock, the only authority, gains so many seconds.
 * The windows learn of it with the next thing that happens in the session. Sleep is not suspected, for the
 * computer's uptime has not gained on that clock.
 */
export async function letPass(app: RunningApp, seconds: number): Promise<void> {
  const inAll = (passed.get(app) ?? 0) + seconds * 1000;
  passed.set(app, inAll);
  await app.electron.evaluate((_, ms) => {
    const kept = globalThis as unknown as { passed?: number };
    if (kept.passed === undefined) {
      const real = performance.now.bind(performance);
      performance.now = () => real() + (kept.passed ?? 0);
    }
    kept.passed = ms;
  }, inAll);
}

/** What the app is started with so that its computer's wall clock stands so many hours later, from the first moment on. */
export const hoursLater = (hours: number): Pick<StartOptions, 'env' | 'folder'> => ({
  folder: join(import.meta.dirname, 'later'),
  env: { TALKING_PIECE_CLOCK_LATER: String(hours * 3_600_000) },
});

/** The pages of an app that was started so many hours later have that wall clock, too; its first page is read anew. */
export async function pagesLater(app: RunningApp, hours: number): Promise<void> {
  await app.electron.context().addInitScript((later) => {
    const now = Date.now.bind(Date);
    globalThis.Date = class extends Date {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(now() + later);
        else super(...(given as [number]));
      }
      static override now(): number {
        return now() + later;
      }
    } as DateConstructor;
  }, hours * 3_600_000);
  await (await app.window('library')).reload();
}
