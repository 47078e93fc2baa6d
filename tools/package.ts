import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packager } from '@electron/packager';
import { burnFuses } from './package/fuses.ts';
import { stage } from './package/stage.ts';
import { zipFolder } from './package/zip.ts';
import { ensureBuilt } from './setup/build.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { prepare } from './setup/prepare.ts';
import { say } from './setup/progress.ts';

const HELP = `Packs the app for this platform into a folder that needs nothing else, and closes what a release closes.

  npm run -s package -- [--out FOLDER]

  --out   where the folder goes (dist)
`;

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'dist') }, help: { type: 'boolean', short: 'h' } },
});

/** Where the executable lies in the packed folder; beside Linux untried. */
const EXECUTABLE: Readonly<Record<string, string>> = {
  win32: 'talking-piece.exe',
  darwin: 'Talking Piece.app/Contents/MacOS/talking-piece',
};

/** The name of the app's own folder inside Electron's; an app that lies there must not be packed with ours. */
const isLoader = (name: string): boolean => /^(.*\/)?[Rr]esources\/(app|default_app\.asar)(\/|$)/.test(name);

await main(async () => {
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const electron = await prepare();
  await ensureBuilt();
  const { platform, arch } = process;
  const work = mkdtempSync(join(tmpdir(), 'talking-piece-package-'));
  try {
    say('packing …');
    // From the Electron at hand, so that nothing is fetched: the packager wants it as a ZIP of this very name.
    const zips = join(work, 'electron');
    mkdirSync(zips);
    await zipFolder(
      electron.dist,
      join(zips, `electron-v${electron.version}-${platform}-${arch}.zip`),
      isLoader,
    );
    const app = join(work, 'app');
    stage(app, platform, arch);
    const { productName } = createRequire(import.meta.url)('../package.json') as { productName: string };
    const [folder = ''] = await packager({
      dir: app,
      out: resolve(values.out),
      tmpdir: join(work, 'tmp'),
      overwrite: true,
      quiet: true,
      name: productName,
      executableName: 'talking-piece',
      appBundleId: 'talking-piece',
      electronVersion: electron.version,
      electronZipDir: zips,
      prune: false,
      asar: { unpack: '**/*.node' },
    });
    const executable = join(folder, EXECUTABLE[platform] ?? 'talking-piece');
    const fuses = await burnFuses(executable);
    process.stdout.write(`${executable}\nElectron ${electron.version}\n`);
    for (const [fuse, on] of Object.entries(fuses)) process.stdout.write(`${fuse}: ${on ? 'on' : 'off'}\n`);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
