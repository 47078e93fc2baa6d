import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CHANNEL } from '#shared/ipc/channels.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { Dispatcher, Sender } from './dispatcher.ts';

/** What main knows of a page: null for one it did not open. */
export type PageOf = (contentsId: number) => { readonly role: WindowRole; readonly reader: boolean } | null;

/** Connects the windows' three kinds of call to the dispatcher, as soon as there is one. */
export function answerCalls(dispatcher: Promise<Dispatcher>, pageOf: PageOf): void {
  const senderOf = (event: IpcMainInvokeEvent): Sender => {
    const page = pageOf(event.sender.id);
    const frame = event.senderFrame;
    return {
      role: page?.role ?? null,
      reader: page?.reader ?? false,
      mainFrame: frame !== null && frame.parent === null,
      origin: frame === null || !URL.canParse(frame.url) ? '' : originOf(frame.url),
    };
  };
  const answer = (kind: keyof Dispatcher): void =>
    ipcMain.handle(CHANNEL[kind], async (event, payload: unknown) => {
      // Who asks is read before anything is waited for: the page may be gone by then.
      const sender = senderOf(event);
      return (await dispatcher)[kind](sender, payload);
    });
  answer('command');
  answer('request');
  answer('query');
}

/** Node takes app: for a scheme without origins, so scheme and host are put together here. */
function originOf(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}

/** Sends a window what it shows now. */
export function push(window: BrowserWindow, value: WindowPush): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL.push, value);
}

/** Shows a window's page at this size: 1 is 100 %. */
export function zoom(window: BrowserWindow, factor: number): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL.zoom, factor);
}
