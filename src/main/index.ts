import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import { PAGES } from '#shared/ipc/pages.ts';
import { answerCalls } from './ipc/electronIpc.ts';
import { isOtherInstanceRunning } from './platform/otherInstance.ts';
import { hardenApp } from './platform/hardening.ts';
import { menuFor } from './platform/menu.ts';
import { registerAppProtocol, readServedFiles, serveFiles, waitForParts } from './platform/servedFiles.ts';
import { openLibrary } from './windows/scenes.ts';
import { createWindowSet } from './windows/windowSet.ts';

const BUILD = join(import.meta.dirname, '..');

/** Opens the first window, and reads the rest of the app while that window's page runs its script. */
function start(): void {
  const renderer = join(BUILD, 'renderer');
  const first = waitForParts(readFileSync(join(renderer, PAGES.library), 'utf8'));
  registerAppProtocol(
    session.defaultSession.protocol,
    serveFiles(readServedFiles(join(BUILD, 'files.json')), renderer, first.note),
  );
  const windows = createWindowSet();
  openLibrary(windows);
  // Reading the rest takes this process a tenth of a second, in which it hands out nothing. A page that never asks for
  // its parts must not keep the app from starting: so long a window waits for its first picture.
  const rest = Promise.race([first.all, windows.painted('library')]).then(() => import('./run.ts'));
  // A page may ask before there is somebody to answer: it waits.
  answerCalls(
    rest.then(({ run }) => run(windows)),
    windows.pageOf,
  );
}

hardenApp(app);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
const menu = menuFor(process.platform);
Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else
  void isOtherInstanceRunning(app.getPath('userData')).then((answers) => {
    if (answers) app.exit(0);
    else void app.whenReady().then(start);
  });
