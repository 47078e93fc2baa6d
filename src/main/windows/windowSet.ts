import { app, screen, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { push, zoom, type PageOf } from '../ipc/electronIpc.ts';
import { firstPicture } from './firstPicture.ts';
import { makePage, pageAddress } from './page.ts';
import type { Box } from './placement.ts';
import { USUAL, zoomed, zoomOf, type Zoom } from './zoom.ts';
import { appWords as words } from '../words.ts';

/** What the windows tell of themselves. */
export interface WindowEvents {
  /** The person wants to close a window; true lets it close. */
  readonly mayClose: (role: WindowRole) => boolean;
  /** A page's process died; it is loaded again at once. */
  readonly crashed: (role: WindowRole, reason: string) => void;
  /** How large the page of this role is shown: 1 is 100 %. */
  readonly zoom: (role: ZoomRole) => number;
  /** The person wants it at this size from now on. */
  readonly zoomed: (role: ZoomRole, factor: number) => void;
}

/** The windows whose size can be chosen: the room fills its display whatever the size, and hears no key. */
export type ZoomRole = Exclude<WindowRole, 'room'>;

/** The app's windows, at most one of each role. */
export interface WindowSet {
  /** Who is asked and told from now on. Until then a window may close. */
  readonly attend: (events: WindowEvents) => void;
  readonly get: (role: WindowRole) => BrowserWindow | null;
  /** Makes the window if there is none; it stays hidden until its page can be painted. */
  readonly open: (role: WindowRole, options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Resolves when the window's first picture can be shown; after three seconds all the same. */
  readonly painted: (role: WindowRole) => Promise<void>;
  /** Closes without asking. */
  readonly close: (role: WindowRole) => void;
  readonly send: (value: WindowPush) => void;
  readonly roles: () => readonly WindowRole[];
  readonly pageOf: PageOf;
  /** A window that is only there to be printed; the caller destroys it. */
  readonly openForPrint: (fragment: string) => BrowserWindow;
}

/** A page whose process dies again and again is loaded again more slowly: after 0.1 s, 0.2 s … 1.6 s. */
const RELOAD_AFTER = 100;
const SLOWEST_RELOAD = 1_600;
const CALM_AFTER = 10_000;

export function createWindowSet(): WindowSet {
  let events: WindowEvents = {
    mayClose: () => true,
    crashed: () => undefined,
    zoom: () => USUAL,
    zoomed: () => undefined,
  };
  const windows = new Map<WindowRole, BrowserWindow>();
  const painted = new Map<WindowRole, Promise<void>>();
  const pages = new Map<number, { readonly role: WindowRole; readonly reader: boolean }>();

  const make = (
    role: WindowRole,
    reader: boolean,
    options: BrowserWindowConstructorOptions,
  ): BrowserWindow => {
    const window = makePage(role, app.isPackaged, { title: words.titles[role], ...options });
    const { id } = window.webContents;
    pages.set(id, { role, reader });
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => pages.delete(id));
    return window;
  };

  const reloadAfterCrash = (role: WindowRole, window: BrowserWindow): void => {
    let delay = RELOAD_AFTER;
    let last = Number.NEGATIVE_INFINITY;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      events.crashed(role, reason);
      const now = performance.now();
      delay = now - last < CALM_AFTER ? Math.min(delay * 2, SLOWEST_RELOAD) : RELOAD_AFTER;
      last = now;
      setTimeout(() => {
        if (!window.isDestroyed()) void window.loadURL(pageAddress(role));
      }, delay);
    });
  };

  const followZoom = (role: ZoomRole, window: BrowserWindow): void => {
    const change = (by: Zoom): void => {
      events.zoomed(role, zoomed(events.zoom(role), by));
      zoom(window, events.zoom(role));
    };
    window.webContents.on('before-input-event', (event, press) => {
      const by = zoomOf(press, process.platform === 'darwin');
      if (by === null) return;
      event.preventDefault();
      change(by);
    });
    // Ctrl and the wheel.
    window.webContents.on('zoom-changed', (_event, direction) => change(direction));
    window.webContents.on('dom-ready', () => zoom(window, events.zoom(role)));
  };

  return {
    attend(next) {
      events = next;
      // A page that was loaded before anybody knew.
      for (const [role, window] of windows) if (role !== 'room') zoom(window, events.zoom(role));
    },
    get: (role) => windows.get(role) ?? null,
    open(role, options) {
      const existing = windows.get(role);
      if (existing !== undefined) return existing;
      const window = make(role, false, options);
      windows.set(role, window);
      painted.set(role, firstPicture(window));
      reloadAfterCrash(role, window);
      if (role !== 'room') followZoom(role, window);
      window.on('close', (event) => {
        if (!events.mayClose(role)) event.preventDefault();
      });
      window.on('closed', () => {
        if (windows.get(role) === window) windows.delete(role);
      });
      void window.loadURL(pageAddress(role));
      return window;
    },
    painted: (role) => painted.get(role) ?? Promise.resolve(),
    close: (role) => windows.get(role)?.destroy(),
    send(value) {
      const window = windows.get(value.role);
      if (window !== undefined) push(window, value);
    },
    roles: () => [...windows.keys()],
    pageOf: (contentsId) => pages.get(contentsId) ?? null,
    openForPrint(fragment) {
      const window = make('library', true, {
        width: 1000,
        height: 1400,
        // Shows in the margins of the printed page.
        backgroundColor: '#FFFFFF',
      });
      void window.loadURL(pageAddress('library', fragment));
      return window;
    },
  };
}

/** A window of this size in the middle of the work area it fits into. */
export function centred(on: Box, width: number, height: number): Box {
  const fits = { width: Math.min(width, on.width), height: Math.min(height, on.height) };
  return {
    ...fits,
    x: on.x + Math.round((on.width - fits.width) / 2),
    y: on.y + Math.round((on.height - fits.height) / 2),
  };
}

/** The work area of the display that a window lies on; of the primary display where there is no window. */
export const workAreaOf = (window: BrowserWindow | null): Box =>
  (window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds())).workArea;
