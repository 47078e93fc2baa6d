import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { CHANNEL, ROLE_ARGUMENT } from '#shared/ipc/channels.ts';
import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';

const role = process.argv.find((argument) => argument.startsWith(ROLE_ARGUMENT))?.slice(ROLE_ARGUMENT.length);

/** Four named functions and the window's role; a listener gets the value, never Electron's event. */
const bridge: TalkingPieceBridge = {
  role: role as WindowRole,
  command: (request) => ipcRenderer.invoke(CHANNEL.command, request),
  request: (request) => ipcRenderer.invoke(CHANNEL.request, request),
  query: (query) => ipcRenderer.invoke(CHANNEL.query, query),
  onPush: (listener) => {
    const forward = (_event: unknown, push: WindowPush): void => listener(push);
    ipcRenderer.on(CHANNEL.push, forward);
    return () => void ipcRenderer.off(CHANNEL.push, forward);
  },
};

// Set from here it is this window's own; main could only set it for every window of the app at once.
ipcRenderer.on(CHANNEL.zoom, (_event, factor: number) => webFrame.setZoomFactor(factor));

contextBridge.exposeInMainWorld('talkingPiece', bridge);
