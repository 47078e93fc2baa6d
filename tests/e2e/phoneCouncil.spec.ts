import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openAir, type Air } from '../../tools/phones/air.ts';
import { letIn, openDoor, PHONES_AT, type DoorAt, type Laptop } from '../../tools/phones/lettingIn.ts';
import { chanceOf } from '../../tools/torture/chance.ts';
import { readLeft } from '../../tools/torture/reader.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { takePort } from '../support/takenPort.ts';
import { captureWire } from '../support/wireCapture.ts';
import { expect, test } from './support/app.ts';
import { endAndShow } from './support/driver.ts';
import { command, request, summaryOf, view } from './support/session.ts';

/** Names as nothing that is sealed looks by chance. */
const PLANTED = ['Planted-Ana', 'Planted-Ben', 'Planted-Cem', 'Planted-Dora', 'Planted-Emre', 'Planted-Fay'];

const laptopOf = (console: Page): Laptop => ({
  request: (_, asked) => request(console, asked),
  phones: async () => (await view(console, 'console')).phones,
});

test('a council observed from a phone through a lost network, a killed app and a changed address: it lost no tap, each voice is as long as the phone says, and nothing of it can be read on the wire', async ({
  start,
}) => {
  const app = await start({ args: [PHONES_AT] });
  const people = PLANTED.map((name, i) => ({ id: `p${i + 1}`, name }));
  const library = await app.window('library');
  await request(library, { type: 'session.open', draft: sampleDraft(6, { people, title: 'Planted title' }) });
  const console = await app.window('console');
  await command(console, { type: 'phase.start', ago: 0 });
  const session = (await view(console, 'console')).session ?? '';

  const wire = captureWire();
  const weather = { delay: { from: 20, to: 60 }, loss: 0 };
  const chance = chanceOf(12);
  const airTo = (door: DoorAt): Promise<Air> =>
    openAir({ to: door.port, weather, chance: chanceOf(chance.between(0, 2 ** 32)), heard: wire.heard });
  const door = await openDoor(laptopOf(console));
  const air = await airTo(door);
  const files = await loadPage(air.port, door.host());
  const phone = await letIn(
    laptopOf(console),
    door,
    air,
    people.map(({ id }) => id),
  );
  const airs = [air];
  try {
    const tap = async (taps: number): Promise<void> => {
      for (let i = 0; i < taps; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, chance.between(60, 250)));
        phone.tap(chance);
      }
    };
    const allTold = () => expect.poll(() => phone.link.state().untold).toBe(0);
    await expect.poll(() => phone.answers()).toBeGreaterThanOrEqual(12);
    await tap(10);

    // The network is lost in the middle of a voice.
    air.cut(3_000, true);
    await tap(8);
    await allTold();

    // The app is gone; the phone goes on, and both come back by themselves.
    phone.silence();
    await allTold();
    await app.kill();
    await tap(6);
    phone.silence();
    const again = await start({ userData: app.userData, args: [PHONES_AT] });
    await request(await again.window('library'), { type: 'session.resume', session });
    const resumed = await again.window('console');
    await command(resumed, { type: 'gap.answer', count: true });
    await allTold();
    await tap(6);
    phone.silence();
    await allTold();

    // The door is at another address.
    await request(resumed, { type: 'phones.close' });
    await expect.poll(() => phone.link.state().stage.kind).toBe('lost');
    const free = await takePort(door.port());
    await tap(5);
    phone.silence();
    const other = await openDoor(laptopOf(resumed));
    expect(other.host()).not.toBe(door.host());
    free();
    const there = await airTo(other);
    airs.push(there);
    phone.moves({ host: other.host, air: there });
    await allTold();
    const before = phone.answers();
    await expect.poll(() => phone.answers()).toBeGreaterThanOrEqual(before + 4);
    await tap(6);
    phone.silence();
    await allTold();
    const device = (await view(resumed, 'console')).phones?.devices[0]?.id ?? '';

    const { library: desk } = await endAndShow(again, resumed);
    const { log } = (({ log: of }) => ({ log: of(session) }))(
      readLeft(join(app.userData, 'sessions.sqlite')),
    );
    expect(phone.ledger.map(({ act }) => log.filter((fact) => fact.act === act).length > 0)).toEqual(
      phone.ledger.map(() => true),
    );
    expect(phone.link.state().stage).toEqual({ kind: 'farewell', why: 'ended' });

    // By the phone: who spoke how long, and in how many taps.
    const own = new Map<string, { ms: number; taps: number }>();
    const began = new Map<string, number>();
    const stops = (person: string, at: number): void => {
      const from = began.get(person);
      if (from === undefined) return;
      began.delete(person);
      const so = own.get(person) ?? { ms: 0, taps: 0 };
      own.set(person, { ms: so.ms + at - from, taps: so.taps + 2 });
    };
    for (const { command: did, at } of phone.ledger) {
      if (did.type === 'voice.silence') for (const person of [...began.keys()]) stops(person, at);
      if (did.type !== 'voice.tap') continue;
      if (did.style === 'toggle') stops(did.person, at);
      else {
        if (did.style === 'handOver') for (const person of [...began.keys()]) stops(person, at);
        began.set(did.person, at);
      }
    }
    const summary = await summaryOf(desk, session);
    for (const [i, { name }] of people.entries()) {
      const { ms, taps } = own.get(`p${i + 1}`) ?? { ms: 0, taps: 0 };
      const airtime = summary.people.find((one) => one.name === name)?.airtime ?? 0;
      expect(Math.abs(airtime - ms), `${name}: ${airtime} and ${ms} ms in ${taps} taps`).toBeLessThanOrEqual(
        taps,
      );
    }

    // What went over the air: heads, the page's own files, two messages of each handshake, and what is sealed.
    const frames = wire.frames();
    // Whole binary messages, and the word that a link is closed.
    expect(frames.filter(({ opcode }) => opcode !== 2 && opcode !== 8)).toEqual([]);
    const sealed = frames.filter(({ opcode }) => opcode === 2).map(({ payload }) => payload);
    const heads = wire.heads().map(({ head }) => head);
    const all = Buffer.concat([...sealed, ...heads.map((head) => Buffer.from(head, 'latin1'))]).toString(
      'latin1',
    );
    expect(sealed.length).toBeGreaterThan(100);
    // It comes back by this, in the clear: what is looked for would be found.
    expect(all).toContain(device);
    for (const planted of [...PLANTED, 'Planted', 'voice.tap', 'handOver', '"type"', 'GREETING', session])
      expect([planted, all.includes(planted)]).toEqual([planted, false]);
    // Bytes of a cipher are spread: no more than half of them are letters, digits and signs.
    const bytes = Buffer.concat(sealed);
    const printable = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
    expect(printable / bytes.length).toBeLessThan(0.5);
    for (const [path, body] of files)
      expect([
        path,
        body.equals(readFileSync(join('out', 'renderer', path === '/' ? 'phone/index.html' : path))),
      ]).toEqual([path, true]);
    expect(files.size).toBeGreaterThanOrEqual(3);
  } finally {
    phone.close();
    for (const one of airs) one.close();
  }
});

/** Loads the page as a browser does, through the air: its files by path, unpacked. */
async function loadPage(port: number, host: string): Promise<ReadonlyMap<string, Buffer>> {
  const get = (path: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const headers = { Host: host, 'Accept-Encoding': 'gzip' };
      ask({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const body = Buffer.concat(pieces);
          resolve(response.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
        });
      })
        .on('error', reject)
        .end();
    });
  const files = new Map([['/', await get('/')]]);
  const html = files.get('/')?.toString('utf8') ?? '';
  for (const [, named = ''] of html.matchAll(/(?:src|href)="([^"#:]+)"/g)) {
    const path = new URL(named, 'http://page/phone/').pathname;
    files.set(path, await get(path));
  }
  return files;
}
