import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '#shared/ipc/channels.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { Dispatcher, Sender } from './dispatcher.ts';

/** Finds a page by the id of its contents; null if main did not open it. */
export type FindPage = (
  contentsId: number,
) => { readonly role: WindowRole; readonly printOnly: boolean } | null;

/** Passes the three kinds of call from windows to the dispatcher. Calls wait until there is one. */
export function answerCalls(dispatcher: Promise<Dispatcher>, pageOf: FindPage): void {
  const senderOf = (event: IpcMainInvokeEvent): Sender => {
    const page = pageOf(event.sender.id);
    const frame = event.senderFrame;
    return {
      role: page?.role ?? null,
      printOnly: page?.printOnly ?? false,
      mainFrame: frame !== null && frame.parent === null,
      origin: frame === null || !URL.canParse(frame.url) ? '' : originOf(frame.url),
    };
  };
  const answer = (kind: keyof Dispatcher): void =>
    ipcMain.handle(CHANNEL[kind], async (event, payload: unknown) => {
      // The sender is read before waiting, because the page may be gone afterwards.
      const sender = senderOf(event);
      return (await dispatcher)[kind](sender, payload);
    });
  answer('command');
  answer('request');
  answer('query');
}

/** Node's URL has no origin for the scheme app:, so it is built here. */
function originOf(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}

/** Sends a window what it has to show. */
export function push(window: BrowserWindow, value: WindowPush): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL.push, value);
}

/** Sets the zoom factor of a window: 1 is 100 %. */
export function zoom(window: BrowserWindow, factor: number): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL.zoom, factor);
}
