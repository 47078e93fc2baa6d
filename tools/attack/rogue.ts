import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ComputerSays } from '#shared/phones/messages.ts';
import { beginNoise, type SealedLink } from '#shared/phones/noise.ts';
import { keyOfDevice, keyOfSecret, NUMBER_BYTES, prologueOf } from '#shared/phones/pairing.ts';
import { GREETING } from '#shared/phones/wire.ts';

/** What a device knows that was let in once. */
export interface RogueKey {
  readonly device: string;
  readonly key: Uint8Array;
}

/** A device that speaks the language of phones and keeps none of its rules. */
export interface Rogue {
  readonly sealed: SealedLink;
  /** Everything that it was told. */
  readonly heard: readonly ComputerSays[];
  /** Sends bytes as one message, whatever they are. */
  readonly send: (bytes: Uint8Array) => void;
  readonly seal: (message: unknown) => Uint8Array;
  readonly say: (message: unknown) => void;
  readonly over: () => boolean;
  /** Its end of the link, cut. */
  readonly cut: () => void;
  /** Whatever is said to it stays on the way. */
  readonly stopsReading: () => void;
}

/** Where it comes to, and from which of this computer's addresses. */
export interface RogueAt {
  readonly host: string;
  readonly localAddress?: string;
}

/** How long anything may take, in ms. */
const PATIENCE = 20_000;

/** Whether it came true within `PATIENCE`. */
export async function comesTrue(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > PATIENCE) return false;
    await wait(5);
  }
  return true;
}

/** Greets with these bytes; null where it is not answered, or the answer is not from who knows the key. */
async function greet(
  { host, localAddress }: RogueAt,
  greeting: Uint8Array,
  finish: (second: Uint8Array) => SealedLink | null,
): Promise<Rogue | null> {
  const socket = new WebSocket(`ws://${host}/link`, {
    origin: `http://${host}`,
    ...(localAddress !== undefined && { localAddress }),
  });
  socket.binaryType = 'nodebuffer';
  const heard: ComputerSays[] = [];
  let sealed: SealedLink | null = null;
  let over = false;
  socket.on('error', () => undefined);
  socket.on('close', () => (over = true));
  socket.on('open', () => socket.send(greeting));
  socket.on('message', (data: Buffer) => {
    if (sealed === null) {
      sealed = finish(new Uint8Array(data));
      if (sealed === null) socket.terminate();
      return;
    }
    const text = sealed.open(new Uint8Array(data));
    if (text !== null) heard.push(JSON.parse(Buffer.from(text).toString('utf8')) as ComputerSays);
  });
  await comesTrue(() => over || sealed !== null);
  const link = sealed as SealedLink | null;
  if (link === null) {
    socket.terminate();
    return null;
  }
  const send = (bytes: Uint8Array): void => {
    if (socket.readyState === socket.OPEN) socket.send(bytes);
  };
  const seal = (message: unknown): Uint8Array => link.seal(Buffer.from(JSON.stringify(message)));
  return {
    ...{ sealed: link, heard, send, seal },
    say: (message) => send(seal(message)),
    over: () => over,
    cut: () => socket.terminate(),
    stopsReading: () => socket.pause(),
  };
}

/** A first message by this key, and how its answer is read. */
export function firstWords(
  kind: keyof typeof GREETING,
  psk: Uint8Array,
  device = '',
): { readonly greeting: Uint8Array; readonly finish: (second: Uint8Array) => SealedLink | null } {
  const begun = beginNoise({
    ...{ psk, prologue: prologueOf(kind, device), ephemeral: new Uint8Array(randomBytes(32)) },
  });
  return {
    greeting: Buffer.concat([Uint8Array.of(GREETING[kind]), Buffer.from(device), begun.first]),
    finish: (second) => begun.finish(second)?.link ?? null,
  };
}

/** Greets with what was said before; whoever only heard it can read no answer. */
export const repeat = (
  at: RogueAt,
  greeting: Uint8Array,
  finish: (second: Uint8Array) => SealedLink | null = () => ({
    ...{ hash: new Uint8Array(32), seal: (text: Uint8Array) => text, open: () => null },
  }),
): Promise<Rogue | null> => greet(at, greeting, finish);

/** Comes back by its key. */
export function comesBack(at: RogueAt, { device, key }: RogueKey): Promise<Rogue | null> {
  const { greeting, finish } = firstWords('return', key, device);
  return greet(at, greeting, finish);
}

/** Comes by a code, up to where it waits for a person's yes. */
export async function comesByCode(at: RogueAt, secret: Uint8Array): Promise<Rogue | null> {
  const { greeting, finish } = firstWords('pair', keyOfSecret(secret));
  const rogue = await greet(at, greeting, finish);
  if (rogue === null) return null;
  rogue.say({ type: 'ping', ping: 1, heard: null, clear: true });
  const heard = (type: ComputerSays['type']) => () =>
    rogue.over() || rogue.heard.some((said) => said.type === type);
  await comesTrue(heard('bound'));
  rogue.say({ type: 'number', number: randomBytes(NUMBER_BYTES).toString('hex') });
  await comesTrue(heard('number'));
  return rogue.over() ? null : rogue;
}

/** What it comes back by, once it was let in. */
export async function keyAfterYes(rogue: Rogue): Promise<RogueKey | null> {
  const welcome = () => rogue.heard.find((said) => said.type === 'welcome');
  await comesTrue(() => rogue.over() || welcome() !== undefined);
  const device = welcome()?.device;
  return device === undefined ? null : { device, key: keyOfDevice(rogue.sealed.hash) };
}
