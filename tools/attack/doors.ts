import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { KEY_OF_WALL } from '#shared/phones/pairing.ts';
import { mayCommand, type Command } from '#shared/session/commands.ts';
import type { DeviceState } from '../../src/renderer/bridge/sealed/deviceLink.ts';
import { linkDevice } from '../../src/renderer/bridge/sealed/deviceLink.ts';
import { LIMITS } from '../../src/main/phones/limits.ts';
import { COMMANDS } from '../../tests/support/calls.ts';
import { draft } from '../../tests/support/conducting.ts';
import { phoneComputer, type PhoneComputer } from '../../tests/support/phoneComputer.ts';
import { keptInMemory, nodePhone } from '../phones/nodePhone.ts';
import { chanceOf, type Chance } from '../torture/chance.ts';
import type { Found, Report } from './found.ts';
import { comesBack, comesByCode, comesTrue, firstWords, keyAfterYes, repeat } from './rogue.ts';
import type { Rogue, RogueAt, RogueKey } from './rogue.ts';

/** One of this computer's own addresses to come from, where it has more than one. */
const own = (last: number): string | undefined =>
  process.platform === 'linux' ? `127.0.0.${last}` : undefined;
/** Where attackers come from. */
const ELSEWHERE = own(9);
/** Where nobody came from yet: what others did wrong is not held against whoever comes from there. */
const FRESH = { devices: own(10), usedCode: own(11) } as const;
/** Fewer than a system lets wait at a door: the others would come by and by, and be no crowd. */
const CROWD = 400;
/** So many views, of some kilobytes each, are more than may wait for anybody, with all that the system itself holds. */
const MOST_TOLD = 20_000;
const TOLD_AT_ONCE = 40;
/** In ms. */
const SPEAKS_EVERY = 1_000;
/** Between two taps of the phone that means well, in ms. */
const PACE = 60;

/** What an attack goes against: a computer with its door open, and a phone that means well and taps all the time. */
interface Scene {
  readonly it: PhoneComputer;
  readonly chance: Chance;
  readonly times: number;
  readonly at: RogueAt;
  readonly port: number;
  /** What that phone once said first, as somebody in between heard it. */
  readonly greeting: Uint8Array;
  readonly device: string;
  readonly wrong: (how: string, what: string) => void;
  /** The phone that means well has read what it was told so far. */
  readonly othersHeard: () => Promise<unknown>;
  /** A device of the attacker's that was let in. */
  readonly rogue: RogueKey;
}

type Way = (scene: Scene) => Promise<number>;

/** Comes to the door in every bad way there is; `times` of each cheap kind. */
export async function attackDoors(seed: number, times: number): Promise<Report> {
  const found: Found[] = [];
  const tried: Record<string, number> = {};
  const chance = chanceOf(seed);
  const it = phoneComputer(new Map());
  const wrong = (how: string, what: string): void => void found.push({ how, what });
  const opening = it.conductor.open(draft);
  if (!opening.ok) throw new Error(opening.refusal.code);
  it.does({ type: 'phase.start', ago: 0 });
  const closed = await it.phones.open({ address: '127.0.0.1', names: true });
  if (closed !== null) throw new Error(closed);
  const good = await goodPhone(it);
  try {
    const at = { host: it.host(), ...(ELSEWHERE !== undefined && { localAddress: ELSEWHERE }) };
    const first = await letIn(it, at);
    if (first === null) throw new Error('no device was let in');
    const scene: Scene = {
      ...{ it, chance, times, at, wrong, rogue: first.key, device: good.device },
      ...{ port: Number(it.host().split(':')[1]), greeting: good.greeting() },
      othersHeard: () => {
        const before = good.answered();
        return comesTrue(() => good.answered() > before);
      },
    };
    first.rogue.cut();
    for (const [name, way] of Object.entries(WAYS)) {
      const before = good.answered();
      tried[name] = await way(scene);
      if (!(await comesTrue(() => good.answered() > before))) wrong(name, 'the app answers no more');
      if (good.stage() !== 'linked') wrong(name, `the other phone is ${good.stage()}`);
    }
    await good.settled();
    for (const what of wrongAfterwards(it, good, first.key.device)) wrong('all of it', what);
  } finally {
    good.close();
    it.end();
  }
  return { tried, found };
}

/** A phone that means well: it taps, and notes what it was told. */
async function goodPhone(it: PhoneComputer) {
  const spoken: Uint8Array[] = [];
  const stages = new Set<DeviceState['stage']['kind']>();
  const world = nodePhone(it.host, keptInMemory());
  it.phones.invite();
  const link = linkDevice(it.code(), {
    ...world,
    connect(ends) {
      const wire = world.connect(ends);
      return { ...wire, send: (bytes) => (spoken.push(bytes), wire.send(bytes)) };
    },
  });
  await comesTrue(() => it.phones.state()?.asking != null);
  it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
  await comesTrue(() => link.state().view !== null);
  // It comes back once by its key, so that somebody in between has heard that, too.
  const device = it.phones.state()?.devices[0]?.id ?? '';
  const begins = spoken.length;
  const { port } = it.phones.state()?.open ?? { port: 0 };
  it.phones.close();
  await comesTrue(() => link.state().stage.kind === 'lost');
  await it.phones.open({ address: '127.0.0.1', names: true, port });
  link.wake();
  await comesTrue(() => link.state().stage.kind === 'linked');
  link.subscribe(() => stages.add(link.state().stage.kind));
  let [sent, answered, refused, nth] = [0, 0, 0, 0];
  const timer = setInterval(() => {
    sent += 1;
    nth = (nth + 1) % 2;
    void link
      .act({ type: 'voice.tap', person: nth === 0 ? 'p1' : 'p2', style: 'handOver' })
      .then(({ ok }) => {
        answered += 1;
        if (!ok) refused += 1;
      });
  }, PACE);
  return {
    device,
    greeting: () => spoken[begins] ?? new Uint8Array(0),
    answered: () => answered,
    stage: () => [...stages].find((stage) => stage !== 'linked') ?? 'linked',
    sent: () => sent,
    refused: () => refused,
    async settled() {
      clearInterval(timer);
      await comesTrue(() => answered === sent);
    },
    close() {
      clearInterval(timer);
      link.close();
    },
  };
}

/** What must not be so after all of it. */
function* wrongAfterwards(
  it: PhoneComputer,
  good: Awaited<ReturnType<typeof goodPhone>>,
  rogue: string,
): Generator<string> {
  const facts = [...it.log.sessions.values()].flat();
  const taps = facts.filter(
    ({ by, body }) => by === `observer:${good.device}` && body.type === 'voice.started',
  );
  if (good.answered() !== good.sent()) yield `${good.sent() - good.answered()} taps were never answered`;
  if (good.refused() > 0) yield `${good.refused()} taps were refused`;
  if (taps.length !== good.sent()) yield `${good.sent()} taps are there as ${taps.length}`;
  const known = new Set(['console', 'library', 'system', `observer:${good.device}`, `observer:${rogue}`]);
  const strange = facts.find(({ by }) => !known.has(by));
  if (strange !== undefined) yield `somebody did ${strange.body.type}`;
}

/** One more device, let in by a person who did not look; null where it was not. */
async function letIn(it: PhoneComputer, at: RogueAt): Promise<{ rogue: Rogue; key: RogueKey } | null> {
  it.phones.invite();
  const rogue = await comesByCode(at, it.code());
  if (rogue === null) return null;
  it.phones.answer(it.phones.state()?.asking?.device ?? '', true);
  const key = await keyAfterYes(rogue);
  return key === null ? null : { rogue, key };
}

/** A connection that says this, and what became of it. */
function raw({ at, port }: Scene, ...says: readonly (string | Uint8Array)[]) {
  const socket: Socket = connect({
    ...{ port, host: '127.0.0.1', allowHalfOpen: true },
    ...(at.localAddress !== undefined && { localAddress: at.localAddress }),
  });
  let [heard, ended, closed] = ['', false, false];
  socket.on('data', (piece) => (heard += piece.toString('latin1')));
  // Whoever attacks does not go because he is asked to.
  socket.on('end', () => (ended = true));
  socket.on('error', () => (ended = true));
  socket.on('close', () => (closed = true));
  for (const piece of says) socket.write(piece);
  return { socket, heard: () => heard, over: () => ended || closed, cut: () => socket.destroy() };
}

const upgrade = (
  host: string,
  { path = '/link', origin = `http://${host}` as string | null, more = '' } = {},
): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
  `${origin === null ? '' : `Origin: ${origin}\r\n`}${more}\r\n`;

/** Requests that get nothing. `host` is the right one. */
const HEADS: readonly ((host: string, chance: Chance) => string | Uint8Array)[] = [
  () => 'GET / HTTP/1.1\r\n\r\n',
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host.split(':')[0]}\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host}.example\r\n\r\n`,
  (host) => `GET http://elsewhere.example/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  ...[
    ...['/..', '//', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/.%00./x'],
    ...['/..\\..\\windows', '/%5c..%5c', '/?x', '/./', '/phone/index.html', '/index.html', '/link', '*'],
    ...['/assets/../index.html', '/sessions.sqlite', '/%c0%ae%c0%ae/', '/\u00e4', '/#', '/link?x'],
  ].map((path) => (host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
  ...['POST', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE', 'get', 'PRI'].map(
    (method) => (host: string) => `${method} / HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  ),
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\n\r\nmore`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nContent-Length: 4\r\n\r\nmore`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  (host) =>
    `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(64 * 1024)}\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\n${'X: y\r\n'.repeat(4_000)}\r\n`,
  (host) => `GET /${'x'.repeat(16_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  () => 'GET /\r\n\r\n',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => Buffer.from('160301004a0100004603035f', 'hex'),
  (_, chance) => Uint8Array.from({ length: 300 }, () => Math.floor(chance.between(0, 256))),
  (host) => upgrade(host, { origin: null }),
  (host) => upgrade(host, { origin: 'null' }),
  (host) => upgrade(host, { origin: 'http://elsewhere.example' }),
  (host) => upgrade(host, { origin: `https://${host}` }),
  (host) => upgrade(host, { more: `Origin: http://${host}\r\n` }),
  (host) => upgrade(host, { path: '/' }),
  (host) => upgrade(host, { path: '/link/../link' }),
  (host) => upgrade(host, { path: '/%6cink' }),
  (host) => upgrade(`${host}.example`),
];
const TURNED_AWAY = /^(HTTP\/1\.1 (400|403|404|405|408|421|431) [^]*)?$/;

/** A frame's head as a client sends it, without the mask's bytes changing anything. */
function frame(first: number, length: number | bigint, masked = true): Buffer {
  const mask = masked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([first, mask | Number(length)])
      : Buffer.concat([Buffer.from([first, mask | 127]), Buffer.alloc(8)]);
  if (length >= 126) head.writeBigUInt64BE(BigInt(length), 2);
  return masked ? Buffer.concat([head, Buffer.alloc(4)]) : head;
}
const FRAMES: readonly ((chance: Chance) => Uint8Array)[] = [
  () => Buffer.concat([frame(0x82, 10 * 1024 * 1024), Buffer.alloc(4_096)]),
  () => frame(0x82, 2n ** 62n),
  () => frame(0x82, 2n ** 63n),
  () => Buffer.concat([frame(0x02, 1_000), Buffer.alloc(1_000), frame(0x00, 1_500), Buffer.alloc(1_500)]),
  () => Buffer.concat([frame(0x82, 3, false), Buffer.alloc(3)]),
  () => Buffer.concat([frame(0x81, 3), Buffer.from('abc')]),
  () => Buffer.concat([frame(0xf2, 1), Buffer.alloc(1)]),
  () => Buffer.concat([frame(0x80, 1), Buffer.alloc(1)]),
  () => frame(0x89, 0),
  () => frame(0x8a, 0),
  () => frame(0x09, 0),
  () => Buffer.concat([frame(0x88, 1), Buffer.alloc(1)]),
  () => Buffer.concat([frame(0x82, 0), frame(0x82, 0)]),
  (chance) => Uint8Array.from({ length: 200 }, () => Math.floor(chance.between(0, 256))),
];

/** What no phone says. `lives`: whose moments they are. */
const NONSENSE: readonly ((life: string) => unknown)[] = [
  () => null,
  () => [],
  () => 'acts',
  () => ({ type: 'welcome', device: '0000000000000000' }),
  () => ({ type: 'number', number: '00'.repeat(16) }),
  () => ({ type: 'ping', ping: -1, heard: null, clear: true }),
  () => ({ type: 'ping', ping: 1, heard: null, clear: true, more: 1 }),
  () => ({ type: 'ping', ping: 1e300, heard: null, clear: true }),
  (life) => ({ type: 'acts', life, acts: [] }),
  (life) => ({ type: 'acts', life, acts: Array.from({ length: 7 }, () => tap(0)) }),
  (life) => ({ type: 'acts', life, acts: [{ ...tap(0), moment: 'now' }] }),
  (life) => ({ type: 'acts', life, acts: [{ ...tap(0), moment: null }] }),
  (life) => ({ type: 'acts', life, acts: [{ request: { id: 'x'.repeat(500), command: {} }, moment: 0 }] }),
  (life) => ({ type: 'acts', life, acts: [tap(0), { request: tap(0).request }] }),
];
const tap = (moment: number, command: Command = { type: 'voice.silence' }) => ({
  request: { id: randomBytes(12).toString('hex'), command },
  moment,
});

/** Commands that no phone may give, each well formed. */
const FORBIDDEN = Object.values(COMMANDS).filter(
  ({ type }) => !mayCommand('observer:0000000000000000', type),
);

/** What somebody does to sealed messages who has them in hand. */
const TAMPERED: readonly ((one: Uint8Array, two: Uint8Array, chance: Chance) => readonly Uint8Array[])[] = [
  (one) => [one, one],
  (one, two) => [two, one],
  (_, two) => [two],
  (one, _, chance) => [flipped(one, chance)],
  (one) => [one.subarray(0, one.length - 1)],
  (one) => [Buffer.concat([one, Buffer.alloc(1)])],
  () => [new Uint8Array(0)],
];
function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const bit = Math.floor(chance.between(0, copy.length * 8));
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Facts of the attacker's device: a good phone goes on tapping meanwhile. */
const doneBy = ({ it, rogue }: Scene): number =>
  [...it.log.sessions.values()].flat().filter(({ by }) => by === `observer:${rogue.device}`).length;

const WAYS: Readonly<Record<string, Way>> = {
  /** Requests that are not for the page, or not from it. */
  async requests(scene) {
    const all = Math.max(scene.times, HEADS.length);
    for (let i = 0; i < all; i += 1) {
      const head = (HEADS[i % HEADS.length] ?? HEADS[0])?.(scene.at.host, scene.chance) ?? '';
      const one = raw(scene, head);
      const answered = () => one.over() || /^HTTP\/1\.1 \d{3}[^]*\r\n\r\n/.test(one.heard());
      const how = Buffer.from(head).toString('latin1').slice(0, 120);
      if (!(await comesTrue(answered))) scene.wrong(how, 'nobody ends it');
      if (!TURNED_AWAY.test(one.heard())) scene.wrong(how, one.heard().slice(0, 60));
      one.cut();
    }
    return all;
  },

  /** Connections that say too little, too slowly, or do not go: each kind takes all places that one address has. */
  async slow(scene) {
    const { host } = scene.at;
    const kinds: Record<string, readonly string[]> = {
      'says nothing': [],
      'one byte after the other': ['GET / HT'],
      'no greeting': [upgrade(host)],
      'does not go': [upgrade(host, { origin: null })],
      'asks, and does not go': [`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    };
    for (const [how, says] of Object.entries(kinds)) {
      const all = Array.from({ length: LIMITS.connectionsOfOneAddress }, () => raw(scene, ...says));
      const drops = setInterval(() => {
        if (how.startsWith('one byte')) for (const { socket } of all) if (socket.writable) socket.write('T');
      }, 200);
      if (!(await comesTrue(() => all.every((one) => one.over())))) scene.wrong(how, 'it is not ended');
      clearInterval(drops);
      // There is room again for whoever comes next, though nobody went by himself.
      const next = await comesIn(scene);
      if (next === null) scene.wrong(how, 'nobody else comes in');
      next?.cut();
      for (const one of all) one.cut();
    }
    return Object.keys(kinds).length * LIMITS.connectionsOfOneAddress;
  },

  /** More connections than one address may have. */
  async crowds(scene) {
    let came = 0;
    for (; came < scene.times * 10; came += CROWD) {
      const all = Array.from({ length: CROWD }, () => raw(scene));
      const open = () => all.filter((one) => !one.over()).length;
      if (!(await comesTrue(() => open() <= LIMITS.connectionsOfOneAddress)))
        scene.wrong('a crowd', `${open()} connections stay`);
      for (const one of all) one.cut();
    }
    return came;
  },

  /** Frames that are too large, or that no browser sends. */
  async frames(scene) {
    for (let i = 0; i < scene.times; i += 1) {
      const bytes = (FRAMES[i % FRAMES.length] ?? FRAMES[0])?.(scene.chance) ?? new Uint8Array(0);
      const one = raw(scene, upgrade(scene.at.host), bytes);
      if (!(await comesTrue(one.over))) scene.wrong(`frame ${i % FRAMES.length}`, 'it is not ended');
      one.cut();
    }
    return scene.times;
  },

  /** Sealed messages that were changed, left out, doubled or moved. */
  async tampering(scene) {
    const before = doneBy(scene);
    for (let i = 0; i < scene.times; i += 1) {
      const rogue = await comesIn(scene);
      if (rogue === null) continue;
      const pings = [1, 2].map((ping) => rogue.seal({ type: 'ping', ping, heard: null, clear: true }));
      const [one = new Uint8Array(0), two = one] = pings;
      for (const bytes of TAMPERED[i % TAMPERED.length]?.(one, two, scene.chance) ?? []) rogue.send(bytes);
      if (!(await comesTrue(rogue.over))) scene.wrong(`tampering ${i % TAMPERED.length}`, 'the link stays');
    }
    if (doneBy(scene) !== before) scene.wrong('tampering', 'something was done');
    return scene.times;
  },

  /** What makes no sense, and what a phone may not do. */
  async asking(scene) {
    const before = doneBy(scene);
    const life = scene.it.conductor.timeline()?.life ?? '';
    const all = [
      ...NONSENSE.map((make) => make(life)),
      ...FORBIDDEN.map((command) => ({ type: 'acts', life, acts: [tap(0, command)] })),
    ];
    for (const message of all) {
      const how = JSON.stringify(message).slice(0, 120);
      const rogue = await comesIn(scene);
      if (rogue === null) {
        scene.wrong(how, 'it did not come in before');
        continue;
      }
      rogue.say(message);
      // Whoever is sent away goes on all the same.
      for (let i = 0; i < 5; i += 1)
        rogue.say({
          type: 'acts',
          life,
          acts: [tap(0, { type: 'voice.tap', person: 'p3', style: 'toggle' })],
        });
      if (!(await comesTrue(rogue.over))) scene.wrong(how, 'the link stays');
    }
    if (doneBy(scene) !== before) scene.wrong('asking', 'something was done');
    return all.length;
  },

  /** More messages than any phone sends. */
  async floods(scene) {
    const all = LIMITS.messages.atOnce * 10;
    const kinds: readonly ((nth: number) => unknown)[] = [
      (ping) => ({ type: 'ping', ping, heard: null, clear: true }),
      () => ({ type: 'acts', life: 'another one', acts: [tap(0)] }),
    ];
    for (const kind of kinds) {
      const rogue = await comesIn(scene);
      for (let nth = 1; nth <= all; nth += 1) rogue?.say(kind(nth));
      if (rogue === null || !(await comesTrue(rogue.over))) scene.wrong('a flood', 'the link stays');
    }
    return all * kinds.length;
  },

  /** Somebody who goes on talking and reads nothing of what is said to him: it does not pile up here. */
  async slowReaders(scene) {
    const { it, rogue: key } = scene;
    const rogue = await comesIn(scene);
    if (rogue === null) return 0;
    rogue.stopsReading();
    const isLinked = () => it.phones.state()?.devices.some(({ id, linked }) => id === key.device && linked);
    let [told, spoke] = [0, performance.now()];
    for (; told < MOST_TOLD && isLinked(); told += 1) {
      it.phones.publish();
      if (told % TOLD_AT_ONCE > 0) continue;
      // He is there, and says no more than he may: it is for nothing else that he goes.
      if (performance.now() - spoke > SPEAKS_EVERY) {
        spoke = performance.now();
        rogue.say({ type: 'ping', ping: told, heard: null, clear: true });
      }
      await scene.othersHeard();
    }
    if (isLinked()) scene.wrong('a slow reader', `${told} views wait for him`);
    rogue.cut();
    return told;
  },

  /** Whoever was turned away goes on talking on the link that is being closed, and comes again. */
  async turnedAway(scene) {
    const { it, rogue: key } = scene;
    const life = it.conductor.timeline()?.life ?? '';
    const rogue = await comesIn(scene);
    if (rogue === null) return 0;
    const before = doneBy(scene);
    it.phones.turnAway(key.device);
    for (let i = 0; i < scene.times; i += 1)
      rogue.say({ type: 'acts', life, acts: [tap(0, { type: 'voice.tap', person: 'p3', style: 'toggle' })] });
    if (!(await comesTrue(rogue.over))) scene.wrong('turned away', 'the link stays');
    if (doneBy(scene) !== before) scene.wrong('turned away', 'it still does something');
    if ((await comesBack(scene.at, key)) !== null) scene.wrong('turned away', 'it comes back');
    return scene.times;
  },

  /** One device too many, and a code that was used. */
  async codes(scene) {
    const { it } = scene;
    const from = (localAddress: string | undefined): RogueAt => ({
      host: scene.at.host,
      ...(localAddress !== undefined && { localAddress }),
    });
    const known = (): number =>
      it.phones.state()?.devices.filter(({ kind }) => kind === 'observer').length ?? 0;
    const most = LIMITS.devices.observer;
    const more: Rogue[] = [];
    while (known() < most) {
      const next = await letIn(it, from(FRESH.devices));
      if (next === null) break;
      more.push(next.rogue);
    }
    if (known() !== most) scene.wrong('devices', `only ${known()} come in`);
    if ((await letIn(it, from(FRESH.devices))) !== null || known() > most)
      scene.wrong('a ninth device', 'it is in');
    for (const { id } of it.phones.state()?.devices ?? [])
      if (id !== scene.device && id !== scene.rogue.device) it.phones.turnAway(id);
    for (const rogue of more) rogue.cut();
    it.phones.invite();
    const secret = it.code();
    const first = await comesByCode(from(FRESH.usedCode), secret);
    for (let i = 0; i < scene.times; i += 1) {
      const again = await comesByCode(from(FRESH.usedCode), secret);
      if (again !== null) scene.wrong('a used code', 'it lets somebody ask');
    }
    it.phones.answer(it.phones.state()?.asking?.device ?? '', false);
    if (first === null || !(await comesTrue(first.over))) scene.wrong('a no', 'the link stays');
    return scene.times + most;
  },

  /** Greetings by wrong keys, and ones that were overheard. */
  async greetings(scene) {
    const { chance, device, greeting, at } = scene;
    const kinds: readonly (() => Uint8Array)[] = [
      () => firstWords('return', new Uint8Array(randomBytes(32)), device).greeting,
      () => firstWords('pair', new Uint8Array(randomBytes(32))).greeting,
      // A wall, whose key everybody knows, where none is awaited.
      () => firstWords('wall', KEY_OF_WALL).greeting,
      () => firstWords('return', new Uint8Array(randomBytes(32)), 'f'.repeat(16)).greeting,
      () => flipped(greeting, chance),
      () => greeting,
      () => greeting.subarray(0, 20),
      () => new Uint8Array(randomBytes(64)),
    ];
    for (let i = 0; i < scene.times; i += 1) {
      const said = kinds[i % kinds.length]?.() ?? greeting;
      const one = await repeat(at, said);
      // Who only heard it can answer nothing.
      one?.send(new Uint8Array(randomBytes(60)));
      if (one !== null && !(await comesTrue(one.over)))
        scene.wrong(`greeting ${i % kinds.length}`, 'a link stays');
      if (scene.it.phones.state()?.asking != null) scene.wrong(`greeting ${i % kinds.length}`, 'it is shown');
    }
    return scene.times;
  },
};

/** The attacker's own device, linked: its link counts once it has said something. */
async function comesIn(scene: Scene): Promise<Rogue | null> {
  let rogue: Rogue | null = null;
  // Messages are counted over all its links: after a flood it waits as anybody does.
  await comesTrue(async () => {
    rogue?.cut();
    rogue = await comesBack(scene.at, scene.rogue);
    rogue?.say({ type: 'ping', ping: 0, heard: null, clear: true });
    const one = rogue;
    return one !== null && (await comesTrue(() => one.over() || one.heard.length > 0)) && !one.over();
  });
  return rogue;
}
