import { writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const renderer = join(root, 'src', 'renderer');

/**
 * Each window is an HTML page of its own, served as app://…/<window>/index.html. The pages of phones and of a wall are
 * built like them and handed out over the room's network (src/main/phones).
 */
const windows = ['desk', 'console', 'room', 'board', 'phone', 'wall'] as const;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

/**
 * Writes out/files.json: the path of every built page, script, style and font with its content type.
 * The app:// handler serves what this list names and nothing else, so no request ever becomes a path.
 */
const listServedFiles = (): Plugin => ({
  name: 'talking-piece:served-files',
  apply: 'build',
  writeBundle(_options, bundle) {
    const served: Record<string, string> = {};
    for (const file of Object.keys(bundle).sort()) {
      const contentType = contentTypes[extname(file)];
      if (contentType === undefined) this.error(`no content type is known for ${file}`);
      served[`/${file}`] = contentType;
    }
    writeFileSync(resolve(root, 'out', 'files.json'), `${JSON.stringify(served, null, 2)}\n`);
  },
});

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      // Few files start faster than a tree of packages; only the native addon stays outside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'src', 'main', 'index.ts') },
        external: ['electron', 'better-sqlite3', /^node:/],
        output: {
          ...{ format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
          // A shorter text is read sooner, at every start. Names stay as they are: the log of trouble tells them.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      // A sandboxed preload is one CommonJS file: it cannot load packages.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'src', 'preload', 'index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: renderer,
    plugins: [react(), listServedFiles()],
    build: {
      outDir: join(root, 'out', 'renderer'),
      target: 'chrome130',
      // The content security policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One script and one style a page: each file more is a request to main before the first paint.
      isolatedEntries: true,
      minify: true,
      rolldownOptions: {
        input: Object.fromEntries(windows.map((name) => [name, join(renderer, name, 'index.html')])),
        // Words are texts and nothing else: what a page does not say does not come with it.
        treeshake: { moduleSideEffects: [{ test: /\/src\/shared\/words\//, sideEffects: false }] },
        // All that a page imports statically is one file, though other files import parts of it, too.
        output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      },
    },
  },
});
