import { createServer } from 'node:http';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { longWords } from './longWords.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'; " +
  "require-trusted-types-for 'script'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A page to hold another in a frame of any size: what it holds takes the frame for its window. */
const HOLDER = '<!doctype html><title>Frame</title><iframe title="page"></iframe>';
const HOLDER_POLICY = "default-src 'none'; frame-src 'self'";

const here = import.meta.dirname;

/** The Electron app with one bare window, for the pages to be loaded into. */
export const SHELL = join(here, 'electron');

/** Preview pages, built and served under the product's content security policy. */
export interface PreviewPages {
  readonly folder: string;
  /** `?state=…&theme=…`; with `long`, the product's words are longer (`longWords.ts`). */
  readonly address: (page: string, state: string, more?: string) => string;
  /** An empty frame for one of them. */
  readonly holder: string;
  readonly close: () => void;
}

/** Builds these pages of this folder, or all of them, and serves them on this computer. */
export async function servePages(names: readonly string[] | null = null): Promise<PreviewPages> {
  const folder = join(tmpdir(), `preview-${process.pid}`);
  const wanted = (file: string): boolean => names === null || names.includes(file.replace('.html', ''));
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    plugins: [react(), longWords()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      // Nobody waits for these to come over a wire.
      minify: false,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(
          readdirSync(here)
            .filter((file) => file.endsWith('.html') && wanted(file))
            .map((file) => [file.replace('.html', ''), join(here, file)]),
        ),
      },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://preview').pathname;
    if (path === '/holder') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': HOLDER_POLICY });
      return void response.end(HOLDER);
    }
    const type = TYPES[extname(path)];
    if (type === undefined || path.includes('..') || !existsSync(join(folder, path)))
      return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    folder,
    address: (page, state, more = 'theme=light') =>
      `http://127.0.0.1:${port}/${page}.html?state=${state}&${more}`,
    holder: `http://127.0.0.1:${port}/holder`,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
