import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/paths.ts';

/**
 * Writes what a victim runs as one file, and gives its path: it is started hundreds of times, and reading its sources
 * file by file takes longer than what it does.
 */
export async function victimFile(): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'attack', String(process.pid));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'victim.ts'),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'victim.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return join(folder, 'victim.mjs');
}
