import { performance } from 'node:perf_hooks';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAir, type Air } from '../../../tools/phones/air.ts';
import { chanceOf } from '../../../tools/torture/chance.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A computer that sends back whatever it hears, and the air before it. */
async function echo(loss = 0): Promise<Air> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const air = await openAir({
    ...{ to: () => port, chance: chanceOf(5), weather: { delay: { from: 1, to: 5 }, loss } },
  });
  ends.push(() => {
    air.close();
    server.close();
  });
  return air;
}

async function caller(air: Air): Promise<{ socket: Socket; heard: () => string; closed: () => boolean }> {
  let [heard, closed] = ['', false];
  const socket = connect(air.port, '127.0.0.1');
  ends.push(() => socket.destroy());
  socket.on('data', (piece: Buffer) => (heard += piece.toString('latin1')));
  socket.on('error', () => socket.destroy());
  socket.once('close', () => (closed = true));
  await new Promise<void>((resolve) =>
    socket.once('connect', () => resolve()).once('close', () => resolve()),
  );
  return { socket, heard: () => heard, closed: () => closed };
}
const until = (holds: () => unknown) =>
  vi.waitFor(() => expect(holds()).toBeTruthy(), { timeout: 20_000, interval: 5 });

describe('the air between a phone and the computer', () => {
  it('passes everything in its order, however much stalls, and tells how long it held what', async () => {
    const air = await echo(0.3);
    const { socket, heard } = await caller(air);
    const head = 'GET /link HTTP/1.1\r\n\r\n';
    socket.write(head);
    let said = head;
    for (let i = 0; i < 30; i += 1) {
      const piece = `${i} `;
      said += piece;
      socket.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => heard() === said);
    const link = air.link(socket.localPort ?? 0);
    const held = link?.held('up', said.length - head.length);
    expect(held).toBeGreaterThanOrEqual(0.9);
    expect(link?.held('down', 1)).toBeGreaterThanOrEqual(0.9);
    expect(link?.held('up', said.length)).toBeNull();
  });

  it('that is silent passes afterwards what was said meanwhile', async () => {
    const air = await echo();
    const { socket, heard, closed } = await caller(air);
    const began = performance.now();
    air.cut(300, false);
    socket.write('there?');
    const later = await caller(air);
    later.socket.write('me, too');
    await until(() => heard() === 'there?' && later.heard() === 'me, too');
    expect(performance.now() - began).toBeGreaterThanOrEqual(299);
    expect(closed()).toBe(false);
  });

  it('that is cut ends connections and refuses new ones until it is over', async () => {
    const air = await echo();
    const { closed } = await caller(air);
    air.cut(60_000, true);
    await until(closed);
    const refused = await caller(air);
    await until(refused.closed);
  });
});
