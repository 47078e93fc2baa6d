import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import type { Keeping } from '../../src/renderer/phone/keptOnPhone.ts';
import type { PhoneSurroundings } from '../../src/renderer/phone/phoneLink.ts';

/** What a phone keeps, in memory: it outlives the link as a browser's own storage outlives the page. */
export function keptInMemory(): Keeping {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next) => {
      text = next;
    },
  };
}

/** The page's own code without a page: it comes to `host` (address and port) as a browser does. */
export function nodePhone(host: () => string, keeping: Keeping = keptInMemory()): PhoneSurroundings {
  return {
    keeping,
    connect(ends) {
      const socket = new WebSocket(`ws://${host()}/link`, { origin: `http://${host()}` });
      socket.binaryType = 'nodebuffer';
      socket.on('open', ends.opened);
      socket.on('message', (data: Buffer) => ends.came(new Uint8Array(data)));
      socket.on('close', ends.closed);
      // Whatever it is, the link is closed after it.
      socket.on('error', () => undefined);
      return {
        send: (bytes) => {
          if (socket.readyState === socket.OPEN) socket.send(bytes);
        },
        close: () => socket.terminate(),
      };
    },
    monotonic: () => performance.now(),
    wall: () => Date.now(),
    after(delay, then) {
      const timer = setTimeout(then, delay);
      return () => clearTimeout(timer);
    },
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
  };
}
