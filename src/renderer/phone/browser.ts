import { pageTime } from '../bridge/pageTime.ts';
import type { Keeping } from './keptOnPhone.ts';
import type { PhoneSurroundings } from './phoneLink.ts';

/** Where this page keeps its one text. */
const PLACE = 'talking-piece';

/** A browser may keep nothing (a private window): then it is in the page's memory. */
function browserKeeping(): Keeping {
  let memory: string | null = null;
  return {
    read() {
      try {
        return localStorage.getItem(PLACE) ?? memory;
      } catch {
        return memory;
      }
    },
    write(text) {
      memory = text;
      try {
        if (text === null) localStorage.removeItem(PLACE);
        else localStorage.setItem(PLACE, text);
      } catch {
        // It stays in memory.
      }
    },
  };
}

/** The phone's browser: a page over plain http has no more than this. */
export const browserSurroundings = (): PhoneSurroundings => ({
  keeping: browserKeeping(),
  connect(ends) {
    const socket = new WebSocket(`ws://${location.host}/link`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', ends.opened);
    socket.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) ends.came(new Uint8Array(data));
    });
    socket.addEventListener('close', ends.closed);
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

/** The secret behind the `#` of the address that was scanned; null where there is none. It does not stay in the address. */
export function takeSecret(): Uint8Array | null {
  const text = location.hash.slice(1);
  if (text === '') return null;
  history.replaceState(null, '', location.pathname);
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
