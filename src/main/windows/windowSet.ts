import { app, screen, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { ZoomAction } from '#shared/keys.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { Theme } from '#shared/ipc/windows.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { push, zoom, type FindPage } from '../ipc/electronIpc.ts';
import { waitForFirstPaint, waitUntilDrawn, waitUntilTold } from './firstPaint.ts';
import type { FirstLook } from '../platform/firstLook.ts';
import { createPageWindow, groundOf, pageAddress } from './page.ts';
import type { Box } from './placement.ts';
import { nextZoom, zoomActionFor } from './zoom.ts';

/** What windows ask and report. */
export interface WindowEvents {
  /** Somebody wants to close a window; true allows it. */
  readonly mayClose: (role: WindowRole) => boolean;
  /** The process of a page crashed; the page is loaded again. */
  readonly crashed: (role: WindowRole, reason: string) => void;
  /** The zoom factor of the window with this role: 1 is 100 %. */
  readonly zoom: (role: ZoomRole) => number;
  /** The theme that was chosen for the window with this role. */
  readonly theme: (role: WindowRole) => Theme;
  /** Somebody changed the zoom factor. */
  readonly zoomed: (role: ZoomRole, factor: number) => void;
  /** What the system calls the window with this role. */
  readonly title: (role: WindowRole) => string;
}

/** The windows that can be zoomed. The room always fills its display and receives no keys. */
export type ZoomRole = Exclude<WindowRole, 'room'>;

/** How a window is made, and where it is. */
export type PlacedOptions = BrowserWindowConstructorOptions & Box;

/** The app's windows, at most one of each role. */
export interface WindowSet {
  /** Sets who answers and receives the events. Before that, every window may close and has the app's name. */
  readonly setEvents: (events: WindowEvents) => void;
  readonly get: (role: WindowRole) => BrowserWindow | null;
  /** The theme that was chosen for the window with this role. */
  readonly theme: (role: WindowRole) => Theme;
  /**
   * Loads the page of a window that is likely to be opened next. Until it is opened it is hidden, is told nothing, and
   * counts as no window of the app: it goes with the last of them.
   */
  readonly prepare: (role: ZoomRole, options: PlacedOptions) => void;
  /** Opens the window, hidden, or returns the one that is open. */
  readonly open: (role: WindowRole, options: PlacedOptions) => BrowserWindow;
  /** Resolves when the window can be shown (see `waitForFirstPaint`). */
  readonly painted: (role: WindowRole) => Promise<void>;
  /** Resolves when the page of an open window has drawn what it was told so far (see `waitUntilDrawn`). */
  readonly drawn: (role: WindowRole) => Promise<void>;
  /** Closes without asking. */
  readonly close: (role: WindowRole) => void;
  readonly send: (value: WindowPush) => void;
  readonly roles: () => readonly WindowRole[];
  readonly pageOf: FindPage;
  /** Opens a hidden window that is only printed; the caller must destroy it. */
  readonly openForPrint: (fragment: string) => BrowserWindow;
}

/** A window with its page on the way; `painted`: when it can be shown (see `waitForFirstPaint`). */
interface LoadingWindow {
  readonly window: BrowserWindow;
  readonly painted: Promise<void>;
}
/** One that is loaded ahead. */
interface PreparedWindow extends LoadingWindow {
  readonly loaded: Promise<void>;
}

/** A page that crashes again and again is reloaded more slowly each time: after 0.1 s, 0.2 s … 1.6 s (in ms). */
const FIRST_RELOAD_DELAY = 100;
const MAX_RELOAD_DELAY = 1_600;
const RESET_DELAY_AFTER = 10_000;

/** `first`: how the first window looks, until it is known who keeps that. */
export function createWindowSet(first: Pick<FirstLook, 'theme' | 'zoom'>): WindowSet {
  let events: WindowEvents = {
    mayClose: () => true,
    crashed: () => undefined,
    zoom: () => first.zoom,
    theme: () => first.theme,
    zoomed: () => undefined,
    title: () => app.getName(),
  };
  const windows = new Map<WindowRole, BrowserWindow>();
  const painted = new Map<WindowRole, Promise<void>>();
  const prepared = new Map<WindowRole, PreparedWindow>();
  const pages = new Map<number, { readonly role: WindowRole; readonly printOnly: boolean }>();

  const make = (
    role: WindowRole,
    printOnly: boolean,
    options: BrowserWindowConstructorOptions,
  ): BrowserWindow => {
    const window = createPageWindow(role, app.isPackaged, {
      title: events.title(role),
      backgroundColor: groundOf(events.theme(role)),
      ...options,
    });
    const { id } = window.webContents;
    pages.set(id, { role, printOnly });
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => pages.delete(id));
    return window;
  };

  const reloadAfterCrash = (role: WindowRole, window: BrowserWindow): void => {
    let delay = FIRST_RELOAD_DELAY;
    let last = Number.NEGATIVE_INFINITY;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      events.crashed(role, reason);
      const now = performance.now();
      delay = now - last < RESET_DELAY_AFTER ? Math.min(delay * 2, MAX_RELOAD_DELAY) : FIRST_RELOAD_DELAY;
      last = now;
      setTimeout(() => {
        if (!window.isDestroyed()) void window.loadURL(pageAddress(role));
      }, delay);
    });
  };

  const followZoom = (role: ZoomRole, window: BrowserWindow): void => {
    const change = (by: ZoomAction): void => {
      events.zoomed(role, nextZoom(events.zoom(role), by));
      zoom(window, events.zoom(role));
    };
    window.webContents.on('before-input-event', (event, press) => {
      const by = zoomActionFor(press, process.platform === 'darwin');
      if (by === null) return;
      event.preventDefault();
      change(by);
    });
    // Ctrl and the wheel.
    window.webContents.on('zoom-changed', (_event, direction) => change(direction));
    window.webContents.on('dom-ready', () => zoom(window, events.zoom(role)));
  };

  const load = (role: WindowRole, options: PlacedOptions): LoadingWindow => {
    const window = make(role, false, options);
    reloadAfterCrash(role, window);
    if (role !== 'room') followZoom(role, window);
    const painted = waitForFirstPaint(window);
    void window.loadURL(pageAddress(role));
    return { window, painted };
  };

  /** The window whose page was loaded ahead, now as one that is opened; null: there is none. */
  const takePrepared = (role: WindowRole, options: PlacedOptions): LoadingWindow | null => {
    const ahead = prepared.get(role);
    if (ahead === undefined || role === 'room') return null;
    prepared.delete(role);
    const { window } = ahead;
    const show = async (): Promise<void> => {
      if (window.isDestroyed()) return;
      const { x, y, width, height } = options;
      window.setBounds({ x, y, width, height });
      window.setTitle(events.title(role));
      window.setBackgroundColor(groundOf(events.theme(role)));
      zoom(window, events.zoom(role));
      await waitUntilTold(window.webContents);
    };
    return { window, painted: Promise.race([ahead.loaded, ahead.painted]).then(show) };
  };

  return {
    setEvents(next) {
      events = next;
      // Windows that are already open have the app's name, and their pages were loaded with the default zoom.
      for (const [role, window] of windows) {
        window.setTitle(events.title(role));
        if (role !== 'room') zoom(window, events.zoom(role));
      }
    },
    get: (role) => windows.get(role) ?? null,
    theme: (role) => events.theme(role),
    prepare(role, options) {
      if (windows.has(role) || prepared.has(role)) return;
      const loading = load(role, options);
      const loaded = new Promise<void>((resolve) =>
        loading.window.webContents.once('did-finish-load', () => resolve()),
      );
      prepared.set(role, { ...loading, loaded });
      loading.window.on('closed', () => prepared.delete(role));
    },
    open(role, options) {
      const existing = windows.get(role);
      if (existing !== undefined) return existing;
      const loading = takePrepared(role, options) ?? load(role, options);
      const { window } = loading;
      windows.set(role, window);
      painted.set(role, loading.painted);
      window.on('close', (event) => {
        if (!events.mayClose(role)) event.preventDefault();
      });
      window.on('closed', () => {
        if (windows.get(role) === window) windows.delete(role);
        if (windows.size === 0) for (const ahead of prepared.values()) ahead.window.destroy();
      });
      return window;
    },
    painted: (role) => painted.get(role) ?? Promise.resolve(),
    drawn: async (role) => {
      const window = windows.get(role);
      if (window !== undefined) await waitUntilDrawn(window.webContents);
    },
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
        // This colour is visible in the margins of the printed page.
        backgroundColor: '#FFFFFF',
      });
      void window.loadURL(pageAddress('library', fragment));
      return window;
    },
  };
}

/** The bounds of a window of this size in the middle of an area; smaller if the area is smaller. */
export function centred(on: Box, width: number, height: number): Box {
  const fits = { width: Math.min(width, on.width), height: Math.min(height, on.height) };
  return {
    ...fits,
    x: on.x + Math.round((on.width - fits.width) / 2),
    y: on.y + Math.round((on.height - fits.height) / 2),
  };
}

/** The work area of the display with this window; of the primary display if there is no window. */
export const workAreaOf = (window: BrowserWindow | null): Box =>
  (window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds())).workArea;
