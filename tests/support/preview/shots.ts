/**
 * Takes pictures of preview pages in real Electron, served under the product's content security policy.
 *   node tests/support/preview/shots.ts PAGE OUT_DIR STATE,… [THEME,…] [WIDTHxHEIGHT,…]
 * PAGE is an html file of this folder; it reads `?state=…&theme=…`. Wants a display at least as large.
 */
import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import react from '@vitejs/plugin-react';
import { _electron } from 'playwright';
import { build } from 'vite';
import { findElectron } from '../../../tools/setup/electron.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const here = import.meta.dirname;
const [
  page = 'room',
  out = join(tmpdir(), 'shots'),
  states = 'present',
  themes = 'light',
  sizes = '1920x1080',
] = process.argv.slice(2);
const pages = join(tmpdir(), `preview-${process.pid}`);

await build({
  configFile: false,
  root: here,
  logLevel: 'error',
  plugins: [react()],
  build: {
    outDir: pages,
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(
        readdirSync(here)
          .filter((file) => file.endsWith('.html') && file === `${page}.html`)
          .map((file) => [file.replace('.html', ''), join(here, file)]),
      ),
    },
  },
});

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://preview').pathname;
  const type = TYPES[extname(path)];
  if (type === undefined || path.includes('..')) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
  response.end(readFileSync(join(pages, path)));
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

mkdirSync(out, { recursive: true });
const app = await _electron.launch({
  executablePath: findElectron()?.executable ?? '',
  args: [join(here, 'electron'), `--user-data-dir=${join(pages, 'user')}`, '--force-device-scale-factor=1'],
});
const window = await app.firstWindow();
const problems: string[] = [];
window.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
window.on('pageerror', (error) => problems.push(error.message));

for (const size of sizes.split(',')) {
  const [width = 0, height = 0] = size.split('x').map(Number);
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height);
    },
    { width, height },
  );
  for (const theme of themes.split(',')) {
    for (const state of states.split(',')) {
      await window.goto(`http://127.0.0.1:${port}/${page}.html?state=${state}&theme=${theme}`);
      await window.evaluate(() => document.fonts.ready);
      await window.waitForTimeout(900);
      await window.screenshot({ path: join(out, `${page}-${state}-${theme}-${size}.png`) });
    }
  }
}
await app.close();
server.close();
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
