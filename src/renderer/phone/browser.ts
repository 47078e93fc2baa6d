import { pageTime } from '../bridge/pageTime.ts';
import type { Keeping, Kept } from './keptOnPhone.ts';
import { luggageIn, pageAt, readHost, unpacked } from './luggage.ts';
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

/**
 * What is behind the `#` of the address: the secret of the code that was scanned, or what the page took along from another
 * address; null where there is nothing. It does not stay there.
 */
export function takeFragment(): Uint8Array | Kept | null {
  const text = location.hash.slice(1);
  if (text === '') return null;
  history.replaceState(null, '', location.pathname);
  return luggageIn(text) ?? unpacked(text);
}

/** Leaves for the address that somebody typed, with what this page keeps; false where that is no address. */
export function goTo(typed: string, kept: Kept): boolean {
  const host = readHost(typed, location.hostname);
  if (host !== null) location.assign(pageAt(host, kept));
  return host !== null;
}

/** How long a tap is felt, in ms. */
const FELT_FOR = 12;

/** Lets a tap be felt, where the phone can. Some browsers do so from the first finger on that was lifted. */
export function feelTap(): void {
  // Safari has none.
  if ('vibrate' in navigator) navigator.vibrate(FELT_FOR);
}
