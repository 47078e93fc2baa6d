import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isOtherInstanceRunning } from '../../../../src/main/platform/otherInstance.ts';
import { ownFolder } from '../../../support/folders.ts';

describe('the app that holds the lock of a folder', () => {
  it('is running while it listens on its socket', async () => {
    const folder = ownFolder();
    const server = createServer().listen(join(folder, 'SingletonSocket'));
    onTestFinished(() => void server.close());
    await new Promise((listens) => server.once('listening', listens));
    expect(await isOtherInstanceRunning(folder)).toBe(true);
  });

  it('is found also if the path of its folder is long', async () => {
    const folder = ownFolder();
    const server = createServer().listen(join(folder, 'socket'));
    onTestFinished(() => void server.close());
    await new Promise((listens) => server.once('listening', listens));
    const long = join(folder, 'long'.repeat(40));
    mkdirSync(long);
    symlinkSync(join(folder, 'socket'), join(long, 'SingletonSocket'));
    expect(await isOtherInstanceRunning(long)).toBe(true);
  });

  it.each<[string, (socket: string) => void]>([
    ['left nothing', () => undefined],
    [
      'left the name of a socket that is gone',
      (socket) => symlinkSync('/tmp/talking-piece-gone/socket', socket),
    ],
    ['left a plain file', (socket) => writeFileSync(socket, '')],
    ['left a folder', (socket) => mkdirSync(socket)],
  ])('is gone where it %s', async (_, leave) => {
    const folder = ownFolder();
    leave(join(folder, 'SingletonSocket'));
    expect(await isOtherInstanceRunning(folder)).toBe(false);
  });
});
