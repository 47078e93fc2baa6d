import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.ts';

/** What of package.json the app itself reads. */
const TOLD = ['name', 'productName', 'version', 'description', 'license', 'type', 'main'] as const;

/** The only package that the build leaves outside its own files, because it is native. */
const NATIVE = 'better-sqlite3';

/** Puts together what is to be packed, and nothing else: the build, the icon, and the native package's code. */
export function stage(folder: string, platform: string, arch: string): void {
  const described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const dependencies = described['dependencies'] as Record<string, string>;
  const told = Object.fromEntries(TOLD.map((key) => [key, described[key]]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...told, dependencies: { [NATIVE]: dependencies[NATIVE] } }, null, 2),
  );
  for (const part of ['main', 'preload', 'renderer', 'files.json'])
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  cpSync(join(root, 'resources', 'icon.png'), join(folder, 'resources', 'icon.png'));

  const from = join(root, 'node_modules', NATIVE);
  const to = join(folder, 'node_modules', NATIVE);
  for (const part of ['package.json', 'LICENSE', 'lib'])
    cpSync(join(from, part), join(to, part), { recursive: true });
  const compiled = join('build', 'Release', 'better_sqlite3.node');
  const addon = existsSync(join(from, compiled)) ? compiled : join('prebuilds', `${platform}-${arch}.node`);
  cpSync(join(from, addon), join(to, addon));
}
