/**
 * Takes pictures of preview pages in real Electron, served under the product's content security policy.
 *   node tests/support/preview/shots.ts PAGE OUT_DIR STATE,… [THEME,…] [WIDTHxHEIGHT,…] [long]
 * PAGE is an html file of this folder; it reads `?state=…&theme=…`. Wants a display at least as large.
 * With `long`, the product's words are 40 % longer.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { _electron } from 'playwright';
import { findElectron } from '../../../tools/setup/electron.ts';
import { servePages, SHELL } from './pages.ts';

const [
  page = 'room',
  out = join(tmpdir(), 'shots'),
  states = 'present',
  themes = 'light',
  sizes = '1920x1080',
  words = '',
] = process.argv.slice(2);

const pages = await servePages([page]);
mkdirSync(out, { recursive: true });
const app = await _electron.launch({
  executablePath: findElectron()?.executable ?? '',
  args: [SHELL, `--user-data-dir=${join(pages.folder, 'user')}`, '--force-device-scale-factor=1'],
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
      await window.goto(pages.address(page, state, `theme=${theme}&${words}`));
      await window.evaluate(() => document.fonts.ready);
      await window.waitForTimeout(900);
      await window.screenshot({ path: join(out, `${page}-${state}-${theme}-${size}${words}.png`) });
    }
  }
}
await app.close();
pages.close();
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
