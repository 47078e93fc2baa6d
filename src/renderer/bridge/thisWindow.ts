import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { connectWindow, type WindowStore, type WindowStoreDeps } from './windowStore.ts';

declare global {
  interface Window {
    readonly talkingPiece: TalkingPieceBridge;
  }
}

const surroundings: WindowStoreDeps = {
  monotonic: () => performance.now(),
  newId: () => crypto.randomUUID(),
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

/** Connects this page, once, as the window of the given role. */
export const connectThisWindow = <R extends WindowRole>(role: R): WindowStore<R> =>
  connectWindow(window.talkingPiece, role, surroundings);
