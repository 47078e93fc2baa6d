import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFuses } from '../../tools/package/fuses.ts';
import { expect, test } from './support/app.ts';
import { asarFiles, packApp, runPacked, windowsOn } from './support/packaged.ts';

test.describe.configure({ mode: 'serial' });

let executable = '';
let printed = '';

test.beforeAll(async () => {
  const out = join(tmpdir(), `packed-${process.pid}`);
  mkdirSync(out);
  ({ executable, printed } = await packApp(out));
});

test.afterAll(() => rmSync(join(tmpdir(), `packed-${process.pid}`), { recursive: true, force: true }));

test('a packed app has every fuse burnt that its Electron has', async () => {
  const fuses = await readFuses(executable);
  expect(fuses).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
  for (const [fuse, on] of Object.entries(fuses))
    expect(printed).toContain(`${fuse}: ${on ? 'on' : 'off'}\n`);
});

test('a packed app holds the build, the icon and one native package, and nothing else', () => {
  const resources = join(dirname(executable), 'resources');
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  const files = asarFiles(join(resources, 'app.asar'));
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['package.json', 'out/main/index.js', 'out/files.json', 'resources/icon.png']),
  );
  for (const path of paths) {
    expect(path).toMatch(/^(package\.json|resources\/icon\.png|out\/|node_modules\/better-sqlite3\/)/);
    expect(path).not.toMatch(/\.(map|ts|tsx|env|sqlite|log)$|(^|\/)(\.|tests?\/|src\/|deps\/)/);
  }
  expect(files.filter(({ beside }) => beside).map(({ path }) => path)).toEqual([
    expect.stringMatching(/^node_modules\/better-sqlite3\/.*\.node$/),
  ]);
});

test('a packed app opens its window in the sandbox, with its icon, and keeps its database', async ({
  displays,
}, info) => {
  expect(process.getuid?.()).not.toBe(0);
  const userData = info.outputPath('user');
  const app = runPacked(executable, displays, userData);
  const titles = async (): Promise<string[]> => (await windowsOn(displays)).map(({ title }) => title);
  await expect.poll(titles).toEqual(['Talking Piece']);
  expect((await windowsOn(displays))[0]?.icon).toBe(128);
  const renderers = app.processes('renderer');
  expect(renderers.length).toBeGreaterThan(0);
  for (const { line, status } of renderers) {
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(line).not.toContain('--no-sandbox');
  }
  // its first picture stands before main has opened the database
  await expect.poll(() => existsSync(join(userData, 'sessions.sqlite'))).toBe(true);
  app.process.kill('SIGTERM');
  expect(await app.exited).toBe(0);
  expect(existsSync(join(userData, 'trouble.log'))).toBe(false);
});

test('a packed app is no Node, whatever the environment says', async ({ displays }, info) => {
  const userData = info.outputPath('user');
  const evil = info.outputPath('evil.js');
  const trace = info.outputPath('was-here');
  writeFileSync(evil, `require('fs').writeFileSync(${JSON.stringify(trace)}, '')`);
  const app = runPacked(executable, displays, userData, {
    args: ['-e', `require('fs').writeFileSync(${JSON.stringify(trace)}, '')`],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${evil}` },
  });
  await expect.poll(() => existsSync(join(userData, 'sessions.sqlite'))).toBe(true);
  app.process.kill('SIGTERM');
  await app.exited;
  expect(existsSync(trace)).toBe(false);
});

for (const opening of [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--inspect-brk=0',
  '--load-extension=/tmp',
])
  test(`a packed app ends at once when it is started with ${opening}`, async ({ displays }, info) => {
    const userData = info.outputPath('user');
    const app = runPacked(executable, displays, userData, { args: [opening] });
    expect(await app.exited).toBe(1);
    expect(app.output()).not.toMatch(/DevTools listening|Debugger listening/);
    expect(existsSync(join(userData, 'sessions.sqlite'))).toBe(false);
  });
