import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import { answerCalls } from './ipc/electronIpc.ts';
import { isOtherInstanceRunning } from './platform/otherInstance.ts';
import { hardenApp } from './platform/hardening.ts';
import { menuFor } from './platform/menu.ts';
import { registerAppProtocol, readServedFiles, serveFiles } from './platform/servedFiles.ts';
import { openLibrary } from './windows/scenes.ts';
import { createWindowSet } from './windows/windowSet.ts';

const BUILD = join(import.meta.dirname, '..');

/** Opens the first window, and reads the rest of the app while that window's process starts. */
function start(): void {
  registerAppProtocol(
    session.defaultSession.protocol,
    serveFiles(readServedFiles(join(BUILD, 'files.json')), join(BUILD, 'renderer')),
  );
  const windows = createWindowSet();
  openLibrary(windows);
  // A page may ask before there is somebody to answer: it waits.
  answerCalls(
    import('./run.ts').then(({ run }) => run(windows)),
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
