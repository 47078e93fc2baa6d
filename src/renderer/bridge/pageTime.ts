import type { WindowStoreDeps } from './windowStore.ts';

/** A page's own clock, and how it waits. */
export const pageTime: Omit<WindowStoreDeps, 'newId'> = {
  monotonic: () => performance.now(),
  timeout(delay, then) {
    // The browser drops what is less than a millisecond, and would call back too early.
    const timer = setTimeout(then, Math.ceil(delay));
    return () => clearTimeout(timer);
  },
  frame(then) {
    const request = requestAnimationFrame(then);
    return () => cancelAnimationFrame(request);
  },
};
