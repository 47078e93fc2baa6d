import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { pageTime } from './pageTime.ts';
import { connectWindow, type WindowStore } from './windowStore.ts';

declare global {
  interface Window {
    readonly talkingPiece: TalkingPieceBridge;
  }
}

/** Connects this page, once, as the window of the given role. */
export const connectThisWindow = <R extends WindowRole>(role: R): WindowStore<R> =>
  connectWindow(window.talkingPiece, role, { ...pageTime, newId: () => crypto.randomUUID() });
