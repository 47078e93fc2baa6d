import type { App, Session, WebContents } from 'electron';

/** Switches that let a debugger or other code into the app. A packaged app does not start with any of them. */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'load-extension',
];

/** Tells Chromium that there is no network, so that it looks up no names and makes no background requests. */
const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  // Nothing is asked of the part that would serve it, so it gets no process of its own: 10 MiB less, and a start is sooner.
  ['enable-features', 'NetworkServiceInProcess2'],
];

/** To be called before the app is ready: every renderer in the sandbox; every session and page locked down. */
export function hardenApp(app: App): void {
  // As root, in a container, Chromium starts only without its sandbox; a packaged app is never started like that.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (app.isPackaged && REFUSED_SWITCHES.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('session-created', (session) => hardenSession(session, app.isPackaged));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Whether a request is allowed: the app's own pages and their files, and in development the developer tools. */
export function mayLoad(url: string, resourceType: string, packaged: boolean): boolean {
  const scheme = url.slice(0, url.indexOf(':') + 1).toLowerCase();
  if (scheme === 'app:') return true;
  if (scheme === 'data:' || scheme === 'blob:') return resourceType === 'image';
  return scheme === 'devtools:' && !packaged;
}

function hardenSession(session: Session, packaged: boolean): void {
  // Otherwise Electron downloads a dictionary at every start, although no page uses the spell checker.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    try {
      answer({});
    } catch {
      // Electron throws here because nothing was chosen; the page gets a refusal.
    }
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, details.resourceType, packaged) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
