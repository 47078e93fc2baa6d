import { CLOSED_FOR } from '#shared/phones/wire.ts';
import { pageTime } from '../pageTime.ts';
import type { DeviceSurroundings } from './deviceLink.ts';
import type { Keeping } from './keptOnDevice.ts';

/** A browser may keep nothing (a private window): then it is in the page's memory. */
function browserKeeping(place: string): Keeping {
  let memory: string | null = null;
  return {
    read() {
      try {
        return localStorage.getItem(place) ?? memory;
      } catch {
        return memory;
      }
    },
    write(text) {
      memory = text;
      try {
        if (text === null) localStorage.removeItem(place);
        else localStorage.setItem(place, text);
      } catch {
        // It stays in memory.
      }
    },
    onChange(heard) {
      // Told to every page but the one that wrote.
      window.addEventListener('storage', ({ key }) => {
        if (key === place) heard();
      });
    },
  };
}

/** A device's browser: a page over plain http has no more than this. `place`: where it keeps its one text. */
export const browserSurroundings = (place: string): DeviceSurroundings => ({
  keeping: browserKeeping(place),
  connect(ends) {
    const socket = new WebSocket(`ws://${location.host}/link`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', ends.opened);
    socket.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) ends.came(new Uint8Array(data));
    });
    socket.addEventListener('close', ({ code }) => ends.closed(code === CLOSED_FOR.stranger));
    return {
      send(bytes) {
        if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes));
      },
      close: () => socket.close(),
    };
  },
  monotonic: pageTime.monotonic,
  wall: () => Date.now(),
  after: pageTime.timeout,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});
