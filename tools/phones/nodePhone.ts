import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { CLOSED_FOR } from '#shared/phones/wire.ts';
import type { Keeping } from '../../src/renderer/bridge/sealed/keptOnDevice.ts';
import type { DeviceSurroundings } from '../../src/renderer/bridge/sealed/deviceLink.ts';

/** What a phone keeps, in memory: it outlives the link as a browser's own storage outlives the page. */
export function keptInMemory(): Keeping {
  let text: string | null = null;
  const listeners: (() => void)[] = [];
  return {
    read: () => text,
    write: (next) => {
      if (text === next) return;
      text = next;
      for (const heard of listeners) heard();
    },
    onChange: (heard) => void listeners.push(heard),
  };
}

/** A connection of such a phone, as far as it can be told from outside. */
export interface Outside {
  /** The port of its own that it was opened from. */
  readonly opened: (port: number) => void;
  /** Bytes of WebSocket frames went, or came. */
  readonly sent: (bytes: number) => void;
  readonly came: (bytes: number) => void;
}

/** Bytes of a frame around so many: its head, and the mask of whoever is no server. */
const frame = (length: number, mask: number): number =>
  (length < 126 ? 2 : length < 65_536 ? 4 : 10) + mask + length;

/**
 * The page's own code without a page: it comes to `host` (name and port) as a browser does. `through`: a port of this
 * computer that it goes through.
 */
export function nodePhone(
  host: () => string,
  keeping: Keeping = keptInMemory(),
  { through, outside }: { readonly through?: () => number; readonly outside?: Outside } = {},
): DeviceSurroundings {
  return {
    keeping,
    connect(ends) {
      const at = through === undefined ? host() : `127.0.0.1:${through()}`;
      const socket = new WebSocket(`ws://${at}/link`, {
        origin: `http://${host()}`,
        headers: { Host: host() },
      });
      socket.binaryType = 'nodebuffer';
      socket.on('upgrade', (response) => outside?.opened(response.socket.localPort ?? 0));
      socket.on('open', ends.opened);
      socket.on('message', (data: Buffer) => {
        outside?.came(frame(data.length, 0));
        ends.came(new Uint8Array(data));
      });
      socket.on('close', (code) => ends.closed(code === CLOSED_FOR.stranger));
      // Whatever it is, the link is closed after it.
      socket.on('error', () => undefined);
      return {
        send: (bytes) => {
          if (socket.readyState !== socket.OPEN) return;
          outside?.sent(frame(bytes.length, 4));
          socket.send(bytes);
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
