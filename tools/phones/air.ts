import { createServer, connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Chance } from '../torture/chance.ts';

/** What the air between one phone and the computer does to what passes. Times in ms. */
export interface Weather {
  /** Each way takes an amount of its own between these two. */
  readonly delay: { readonly from: number; readonly to: number };
  /** The share of pieces that stall: what a lost packet is to TCP, which sends it again and holds back what follows. */
  readonly loss: number;
}

/** To the computer, or to the phone. */
export type Way = 'up' | 'down';

/** One connection through the air. */
export interface AirLink {
  /**
   * How long the air held the byte at `end`, counted from behind the head of the HTTP exchange that opens a WebSocket;
   * null where that byte has not passed.
   */
  readonly held: (way: Way, end: number) => number | null;
}

/** The air between one phone and the computer: a proxy of TCP on this computer. */
export interface Air {
  readonly port: number;
  /** The connection that the phone opened from this port of its own. */
  readonly link: (phonePort: number) => AirLink | null;
  /**
   * Nothing passes for so long. `closed`: connections end, and new ones are refused. Else they are only silent, as in a
   * lift: what was said meanwhile passes afterwards, to whoever still waits.
   */
  readonly cut: (duration: number, closed: boolean) => void;
  readonly close: () => void;
}

/** How long a lost piece stalls, in ms: TCP waits for 200 at least before it sends one again. */
const STALL = { from: 200, to: 800 };
/** How much a way's own amount moves from piece to piece. */
const WOBBLE = 0.1;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

export interface AirDeps {
  /** The port of this computer that the app listens on. */
  readonly to: () => number;
  readonly weather: Weather;
  readonly chance: Chance;
  /** Hears everything that passes; `link`: which connection it is, from 0 on. */
  readonly heard?: (link: number, way: Way, bytes: Buffer) => void;
}

export async function openAir({ to, weather, chance, heard }: AirDeps): Promise<Air> {
  const own = { up: amount(weather, chance), down: amount(weather, chance) };
  const links = new Map<number, AirLink>();
  const sockets = new Set<Socket>();
  let cutUntil = 0;
  let refusesUntil = 0;
  let opened = 0;

  const delayOf = (way: Way): number => {
    const { from, to: most } = weather.delay;
    const wobbled = own[way] * chance.between(1 - WOBBLE, 1 + WOBBLE);
    const stall = chance.next() < weather.loss ? chance.between(STALL.from, STALL.to) : 0;
    return Math.min(most, Math.max(from, wobbled)) + stall;
  };

  /** Passes on one way of a connection, each piece after its time and none before the one ahead of it. */
  const pass = (nth: number, way: Way, from: Socket, into: Socket): ((end: number) => number | null) => {
    const passed: { readonly end: number; readonly held: number }[] = [];
    let head: Buffer | null = Buffer.alloc(0);
    let bytes = 0;
    let free = 0;
    const count = (piece: Buffer): number => {
      if (head === null) return (bytes += piece.length);
      head = Buffer.concat([head, piece]);
      const end = head.indexOf(END_OF_HEAD);
      if (end < 0) return 0;
      bytes = head.length - end - END_OF_HEAD.length;
      head = null;
      return bytes;
    };
    const once = (due: number, then: () => void): void => {
      const wait = Math.max(due, cutUntil) - performance.now();
      if (wait <= 0) return then();
      // A cut may come while a piece is in the air.
      setTimeout(() => once(due, then), wait);
    };
    const waiting: (() => void)[] = [];
    const next = (): void => waiting[0]?.();
    const queue = (due: number, then: () => void): void => {
      waiting.push(() =>
        once(due, () => {
          then();
          waiting.shift();
          next();
        }),
      );
      if (waiting.length === 1) next();
    };
    from.on('data', (piece: Buffer) => {
      const came = performance.now();
      heard?.(nth, way, piece);
      const end = count(piece);
      free = Math.max(free, came + delayOf(way));
      queue(free, () => {
        passed.push({ end, held: performance.now() - came });
        if (into.writable) into.write(piece);
      });
    });
    from.on('end', () => queue(free, () => into.end()));
    from.on('close', () => queue(free, () => into.destroy()));
    return (end) => passed.find((piece) => piece.end >= end)?.held ?? null;
  };

  const server = createServer((phone) => {
    if (performance.now() < refusesUntil) return void phone.resetAndDestroy();
    const computer = connect({ port: to(), host: '127.0.0.1' });
    for (const socket of [phone, computer]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      // Whatever it is, the connection is closed after it.
      socket.on('error', () => socket.destroy());
      socket.once('close', () => sockets.delete(socket));
    }
    const nth = opened++;
    const up = pass(nth, 'up', phone, computer);
    const down = pass(nth, 'down', computer, phone);
    if (phone.remotePort !== undefined)
      links.set(phone.remotePort, { held: (way, end) => (way === 'up' ? up(end) : down(end)) });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : 0);
    });
  });
  return {
    port,
    link: (phonePort) => links.get(phonePort) ?? null,
    cut(duration, closed) {
      const until = performance.now() + duration;
      cutUntil = Math.max(cutUntil, until);
      if (!closed) return;
      refusesUntil = Math.max(refusesUntil, until);
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const amount = ({ delay }: Weather, chance: Chance): number => chance.between(delay.from, delay.to);
