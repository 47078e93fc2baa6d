import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.ts';
import { SetupError, say } from './progress.ts';
import { run } from './run.ts';

const sources = [
  ...['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.base.json', 'tsconfig.node.json', 'tsconfig.web.json'],
];
const stamp = join(root, 'out', 'built-from');

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** A hash over everything that the build reads. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(process.env['NODE_ENV'] ?? '');
  for (const source of sources) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : filesBelow(path);
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
};

/** Builds main, preload and the windows into out/, unless out/ was built from the same sources. */
export const ensureBuilt = async (): Promise<void> => {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('building …');
  const built = await run(process.execPath, [
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
  ]);
  if (built.code !== 0) {
    process.stderr.write(`${built.output}\n`);
    throw new SetupError('The build failed: mend what it complains about above and start again.');
  }
  writeFileSync(stamp, wanted);
};
