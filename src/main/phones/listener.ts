import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { answerNoise, type SealedLink } from '#shared/phones/noise.ts';
import type { ComputerSays } from '#shared/phones/messages.ts';
import { KEY_OF_WALL, keyOfSecret, prologueOf } from '#shared/phones/pairing.ts';
import { CLOSED_FOR, DEVICE_ID_LENGTH, GREETING } from '#shared/phones/wire.ts';
import {
  answerHeaders,
  fileFor,
  mayLink,
  partWanted,
  unpacks,
  type Knock,
  type PageFile,
  type PageFiles,
} from './doors.ts';
import { allowancesOf, createAllowance, LIMITS, type Allowance } from './limits.ts';

export type Comes = keyof typeof GREETING;

/** A device whose first sealed message has arrived, so that it surely knows the key it greeted with. */
export interface Link {
  /** How it came: by the code, as a wall, or by the key of a device that was let in before. */
  readonly comes: Comes;
  /** The device that came back; null: one that comes anew. */
  readonly device: string | null;
  /** The hash of this link's handshake. */
  readonly handshake: Uint8Array;
  readonly say: (message: ComputerSays) => void;
  readonly close: () => void;
  /** Ends it, and still hears what the device says of that: nothing that it wants is done any more. */
  readonly hearOut: (lastWords: (message: unknown) => void) => void;
}

/** Who hears what happens at the door. */
export interface Host {
  /** The secret of the code that is good now, and the keys of devices that may come back. */
  readonly secret: () => Uint8Array | null;
  /** Whether a wall may come now. */
  readonly takesWall: () => boolean;
  readonly keyOf: (device: string) => Uint8Array | null;
  /** Something came: from another computer at all, for the page, for its link. */
  readonly came: (what: 'arrived' | 'loaded') => void;
  /**
   * A device greets: `says` is to be called with each message, `gone` once it is out of reach. Null: it is sent away.
   * With a code nothing is sealed by the device yet: nothing may be shown of it before it says something.
   */
  readonly linked: (link: Link) => LinkEnds | null;
}
export interface LinkEnds {
  /** False where the message makes no sense: then the link is closed. */
  readonly says: (message: unknown) => boolean;
  readonly gone: () => void;
}

export interface ListenerDeps {
  readonly host: Host;
  readonly files: PageFiles;
  readonly random: (bytes: number) => Uint8Array;
  readonly monotonic: () => number;
  readonly after: (delay: number, then: () => void) => () => void;
}

export interface Listener {
  readonly address: string;
  readonly port: number;
  readonly close: () => void;
}

/** Why a listener could not be opened: the address is gone, or somebody else has the port. */
export type NoListener = 'addressGone' | 'portTaken' | 'notAllowed';

const WHY: Readonly<Record<string, NoListener>> = {
  EADDRNOTAVAIL: 'addressGone',
  EADDRINUSE: 'portTaken',
  EACCES: 'notAllowed',
};

/** Listens on one address of this computer and no other. `port` 0: any that is free. */
export async function listen(
  {
    address,
    port,
    name = address,
  }: { readonly address: string; readonly port: number; readonly name?: string },
  deps: ListenerDeps,
): Promise<Listener | NoListener> {
  const server = createServer({
    headersTimeout: LIMITS.headersTimeout,
    requestTimeout: LIMITS.requestTimeout,
    keepAliveTimeout: LIMITS.keepAliveTimeout,
    connectionsCheckingInterval: LIMITS.connectionsCheckingInterval,
    maxHeaderSize: LIMITS.maxHeaderSize,
  });
  server.maxConnections = LIMITS.maxConnections;
  server.maxRequestsPerSocket = LIMITS.maxRequestsPerSocket;
  const opened = await new Promise<NoListener | null>((resolve) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(WHY[code] ?? 'notAllowed'));
    server.listen({ host: address, port, exclusive: true }, () => resolve(null));
  });
  if (opened !== null) return opened;
  // It may fail to take a connection later (no files left, say): that one is lost, and nothing else.
  server.removeAllListeners('error').on('error', () => undefined);
  const bound = (server.address() as AddressInfo).port;
  const links = answer(server, `${name.toLowerCase()}:${bound}`, deps);
  return {
    address,
    port: bound,
    close() {
      server.close();
      // Who was sent away already goes by himself, or is cut off soon.
      for (const socket of links.clients) if (socket.readyState === socket.OPEN) socket.terminate();
      server.closeAllConnections();
    },
  };
}

const knockOf = ({ method, url, rawHeaders }: IncomingMessage): Knock => ({
  method,
  target: url,
  rawHeaders,
});

/** Answers requests and opens links; what is asked for too often, too slowly or too large is cut off. */
function answer(server: Server, host: string, deps: ListenerDeps): WebSocketServer {
  const links = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.maxPayload,
    perMessageDeflate: false,
  });
  const headers = answerHeaders(host);
  const allowances: Allowances = {
    wrongKeys: allowancesOf({ atOnce: LIMITS.wrongKeys, aSecond: LIMITS.wrongKeys / 60 }, deps.monotonic),
    greetings: allowancesOf(LIMITS.greetings, deps.monotonic),
    messages: allowancesOf(LIMITS.messages, deps.monotonic),
  };

  const sockets = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? '';
    const open = (sockets.get(from) ?? 0) + 1;
    if (open > LIMITS.connectionsOfOneAddress) return void socket.destroy();
    sockets.set(from, open);
    socket.once('close', () => {
      const left = (sockets.get(from) ?? 1) - 1;
      if (left === 0) sockets.delete(from);
      else sockets.set(from, left);
    });
    socket.on('error', () => socket.destroy());
    deps.host.came('arrived');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('request', (request, response) => {
    const file = fileFor(knockOf(request), host, deps.files);
    if (typeof file === 'number') {
      response.writeHead(file, headers).end();
      // What else it brings is not waited for.
      if (file !== 404) response.once('finish', () => request.socket.destroy());
      return;
    }
    if (file.contentType.startsWith('text/html')) deps.host.came('loaded');
    handOut(file, knockOf(request), response, headers);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const may = mayLink(knockOf(request), host);
    if (may !== true)
      // Whoever does not go by himself is not waited for.
      return void socket.end(`HTTP/1.1 ${may} -\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    const from = socket.remoteAddress ?? '';
    links.handleUpgrade(request, socket, head, (ws) => greet(ws, { from, ...allowances }, deps));
  });
  return links;
}

/** Sends a file, packed where the browser can unpack it, or the part of a film that it wants. */
function handOut(
  { body, packed, contentType }: PageFile,
  knock: Knock,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  const part = contentType.startsWith('video/') ? partWanted(knock, body.length) : null;
  const about = { ...headers, 'Content-Type': contentType };
  if (part === 416)
    return void response.writeHead(416, { ...headers, 'Content-Range': `bytes */${body.length}` }).end();
  if (part !== null)
    return void response
      .writeHead(206, { ...about, 'Content-Range': `bytes ${part.from}-${part.to}/${body.length}` })
      .end(body.subarray(part.from, part.to + 1));
  const smaller = unpacks(knock) ? packed : null;
  response
    .writeHead(200, { ...about, ...(smaller !== null && { 'Content-Encoding': 'gzip' }) })
    .end(smaller ?? body);
}

/** What a device says first: what it comes for, which one it is, and the first message of the handshake. */
function readGreeting(
  data: RawData,
  isBinary: boolean,
): { readonly comes: Comes; readonly device: string | null; readonly first: Uint8Array } | null {
  if (!isBinary || !Buffer.isBuffer(data)) return null;
  const rest = new Uint8Array(data.subarray(1));
  switch (data[0]) {
    case GREETING.pair:
      return { comes: 'pair', device: null, first: rest };
    case GREETING.wall:
      return { comes: 'wall', device: null, first: rest };
    case GREETING.return: {
      const device = Buffer.from(rest.subarray(0, DEVICE_ID_LENGTH)).toString('latin1');
      return { comes: 'return', device, first: rest.subarray(DEVICE_ID_LENGTH) };
    }
    default:
      return null;
  }
}

/** The key that whoever comes like this has to know; null where nobody may come like this now. */
function keyFor(comes: Comes, device: string | null, host: Host): Uint8Array | null {
  if (comes === 'wall') return host.takesWall() ? KEY_OF_WALL : null;
  if (device !== null) return host.keyOf(device);
  const secret = host.secret();
  return secret && keyOfSecret(secret);
}

/** How much whoever is named may ask for; a new link begins no new count. */
interface Allowances {
  /** By address: wrong keys, and greetings that nothing sealed came after. */
  readonly wrongKeys: (from: string) => Allowance;
  readonly greetings: (from: string) => Allowance;
  /** By device. */
  readonly messages: (device: string) => Allowance;
}
interface Guest extends Allowances {
  /** The address that it comes from. */
  readonly from: string;
}

/** Waits for the greeting and answers it; nobody is told of a device before it has shown that it knows its key. */
function greet(ws: WebSocket, guest: Guest, deps: ListenerDeps): void {
  const { host, random, after } = deps;
  const callOff = after(LIMITS.greeting, () => ws.terminate());
  ws.once('close', callOff);
  ws.on('error', () => ws.terminate());
  // A browser sends neither.
  ws.on('ping', () => ws.terminate());
  ws.on('pong', () => ws.terminate());
  ws.once('message', (data, isBinary) => {
    const greeting = readGreeting(data, isBinary);
    const psk = greeting && keyFor(greeting.comes, greeting.device, host);
    const answered =
      greeting && psk && guest.wrongKeys(guest.from).left() && guest.greetings(guest.from).take()
        ? answerNoise(
            {
              psk,
              prologue: prologueOf(greeting.comes, greeting.device ?? ''),
              ephemeral: random(32),
            },
            greeting.first,
          )
        : null;
    if (greeting === null || answered === null) {
      guest.wrongKeys(guest.from).take();
      return sendAway(ws, CLOSED_FOR.stranger, after);
    }
    ws.send(answered.second);
    talk(ws, greeting, answered.link, callOff, guest, deps);
  });
}

/** Ends a link from this side. Whoever does not go is cut off. */
function sendAway(ws: WebSocket, code: number, after: ListenerDeps['after']): void {
  ws.close(code);
  const callOff = after(LIMITS.goodbye, () => ws.terminate());
  ws.once('close', callOff);
}

/** A link that is sealed: whatever does not open, comes too often, or makes no sense, ends it. */
function talk(
  ws: WebSocket,
  { comes, device }: Pick<Link, 'comes' | 'device'>,
  sealed: SealedLink,
  greeted: () => void,
  guest: Guest,
  { host, monotonic, after }: ListenerDeps,
): void {
  const allowance = device === null ? createAllowance(LIMITS.messages, monotonic) : guest.messages(device);
  let ends: LinkEnds | null = null;
  let over = false;
  let lastWords: ((message: unknown) => void) | null = null;
  let callOff = (): void => undefined;
  const end = (code: number): void => {
    if (over) return;
    over = true;
    sendAway(ws, code, after);
  };
  const stillThere = (): void => {
    callOff();
    callOff = after(LIMITS.silence, () => ws.terminate());
  };
  const link: Link = {
    comes,
    device,
    handshake: sealed.hash,
    say(message) {
      if (ws.readyState !== ws.OPEN) return;
      if (ws.bufferedAmount > LIMITS.unsent) return ws.terminate();
      ws.send(sealed.seal(new TextEncoder().encode(JSON.stringify(message))));
    },
    close: () => end(CLOSED_FOR.farewell),
    hearOut(heard) {
      lastWords = heard;
      end(CLOSED_FOR.farewell);
    },
  };
  ws.on('message', (data: RawData, isBinary: boolean) => {
    // Who was sent away may go on talking until the other side has heard it.
    if (over && lastWords === null) return;
    const text = isBinary && Buffer.isBuffer(data) ? sealed.open(new Uint8Array(data)) : null;
    if (over) return void (text !== null && lastWords?.(readJson(text)));
    if (text === null) return end(CLOSED_FOR.unreadable);
    if (!allowance.take()) return end(CLOSED_FOR.tooMuch);
    if (ends === null) {
      greeted();
      guest.greetings(guest.from).giveBack();
      ends = host.linked(link);
      if (ends === null) return end(CLOSED_FOR.stranger);
    }
    stillThere();
    if (!ends.says(readJson(text))) end(CLOSED_FOR.senseless);
  });
  ws.once('close', () => {
    over = true;
    callOff();
    ends?.gone();
  });
}

/** What a text holds; undefined where it is no JSON. */
function readJson(text: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(text).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
