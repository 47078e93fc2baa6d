import { appendFileSync, copyFileSync, cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, test } from './support/app.ts';
import { chooseFile, endAndShow } from './support/driver.ts';
import { traceNetwork } from './support/netTrace.ts';
import { command, openSession, request, view } from './support/session.ts';

/** For documentation only, by RFC 5737: nobody is there. */
const NOBODY = '192.0.2.1';

test('a whole council, killed and taken up again and printed, asks nothing of the network', async ({
  start,
}, info) => {
  const trace = traceNetwork(info.outputPath('network'));
  const first = await start({ executable: trace.executable });
  const before = await openSession(first);
  await first.window('room');
  await request(before, { type: 'board.open' });
  await first.window('board');
  await command(before, { type: 'phase.start', ago: 0 });
  await command(before, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await first.kill();

  const app = await start({ userData: first.userData, executable: trace.executable });
  const library = await app.window('library');
  const left = (await view(library, 'library')).resumable?.session ?? '';
  await request(library, { type: 'session.resume', session: left });
  const console = await app.window('console');
  await command(console, { type: 'gap.answer', count: false });
  await command(console, { type: 'commitment.write', person: 'p2', text: 'Call Ben', visible: 'group' });
  const { library: summary } = await endAndShow(app, console);
  for (const kind of ['markdown', 'json', 'pdf'] as const) {
    const path = info.outputPath(`summary.${kind}`);
    await chooseFile(app, path);
    expect(await request(summary, { type: 'summary.export', session: left, kind, named: false })).toEqual({
      ok: true,
      path: expect.stringContaining('summary'),
    });
    expect(statSync(path).size).toBeGreaterThan(0);
  }
  await app.quit();
  expect(trace.strays()).toEqual([]);
});

test('nothing listens until phones may come; then one address, until the door is closed', async ({
  start,
}, info) => {
  const HERE = '127.0.0.5';
  const trace = traceNetwork(info.outputPath('network'));
  const app = await start({ executable: trace.executable, args: [`--phones-at=phone.test=${HERE}`] });
  const console = await openSession(app);
  // What the test itself looks in by is bound to this computer alone.
  const others = () => trace.bound().filter((address) => address !== '127.0.0.1' && address !== '::1');
  expect(others()).toEqual([]);
  expect(await request(console, { type: 'phones.open', address: HERE, names: true })).toEqual({ ok: true });
  await expect.poll(others).toEqual([HERE]);
  expect(await request(console, { type: 'phones.open', address: '0.0.0.0', names: true })).toMatchObject({
    ok: false,
    why: { code: 'phonesNotOpened', why: 'addressGone' },
  });
  const port = (await view(console, 'console')).phones?.open?.port ?? 0;
  const answers = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, HERE, () => resolve(true)).on('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  expect(await answers()).toBe(true);
  await request(console, { type: 'phones.close' });
  expect(await answers()).toBe(false);
  expect(others()).toEqual([HERE]);
  expect(trace.strays()).toEqual([]);
});

test('a connection that somebody slips into main is seen', async ({ start }, info) => {
  const trace = traceNetwork(info.outputPath('network'));
  const folder = info.outputPath('app');
  mkdirSync(folder, { recursive: true });
  copyFileSync('package.json', join(folder, 'package.json'));
  for (const part of ['resources', 'out']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  appendFileSync(
    join(folder, 'out', 'main', 'index.js'),
    `(await import('node:net')).connect(9, '${NOBODY}').on('error', () => {});`,
  );
  const app = await start({ executable: trace.executable, folder });
  await app.window('library');
  await expect.poll(trace.strays).toEqual([NOBODY]);
});
