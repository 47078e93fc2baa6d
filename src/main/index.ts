import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import { roleOfPage } from '#shared/ipc/pages.ts';
import { answerCalls } from './ipc/electronIpc.ts';
import { isOtherInstanceRunning } from './platform/otherInstance.ts';
import { hardenApp } from './platform/hardening.ts';
import { menuFor } from './platform/menu.ts';
import { FIRST_LOOK_FILE, readFirstLook, withTheme } from './platform/firstLook.ts';
import { registerAppProtocol, readServedFiles, serveFiles } from './platform/servedFiles.ts';
import { openLibrary, prepareConsole } from './windows/scenes.ts';
import { createWindowSet } from './windows/windowSet.ts';

const NOBODY = new Promise<never>(() => undefined);
const BUILD = join(import.meta.dirname, '..');

/** Opens the first window, and reads the rest of the app while that window's page is drawn. */
function start(): void {
  const renderer = join(BUILD, 'renderer');
  const look = readFirstLook(join(app.getPath('userData'), FIRST_LOOK_FILE));
  const windows = createWindowSet(look);
  registerAppProtocol(
    session.defaultSession.protocol,
    serveFiles(readServedFiles(join(BUILD, 'files.json')), renderer, (path, body) => {
      const role = roleOfPage(path);
      return role === null ? body : withTheme(body, windows.theme(role));
    }),
  );
  openLibrary(windows);
  const drawn = windows.painted('library').then(() => windows.drawn('library'));
  // Reading the rest takes this process a tenth of a second, in which it shows no window and hands out nothing. So the
  // window is shown first, with what its page draws by itself.
  const rest = drawn.then(() => {
    const library = windows.get('library');
    library?.show();
    // Beside this process, while it reads.
    if (library !== null && look.goesOn) prepareConsole(windows);
    return import('./run.ts');
  });
  // A page may ask before there is somebody to answer: it waits.
  answerCalls(
    // Whoever closed the window meanwhile has ended the app.
    rest.then(({ run }) => (windows.get('library') === null ? NOBODY : run(windows))),
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
