import { screen, type BrowserWindow } from 'electron';
import type { DisplayInfo, RoomPlace } from '#shared/ipc/windows.ts';
import type { Settings } from '../platform/settings.ts';
import {
  CLOSED,
  displayKey,
  placeRoom,
  type Box,
  type PlacementChange,
  type DisplaySetup,
  type Display,
  type RoomPlacement,
} from './placement.ts';
import type { WindowSet } from './windowSet.ts';

/** The room window on its display. */
export interface RoomScreen {
  /** The room has its display at once; its window is made when `ready`. */
  readonly open: (ready?: Promise<void>) => void;
  readonly close: () => void;
  /** `null` lets the app choose. Returns false if the display is no longer connected. */
  readonly choose: (display: number | null) => boolean;
  /** If the room and the console share a display: shows the console (true) or the room (false). */
  readonly showPanes: (shown: boolean) => void;
  /** Hides the room while a dialog is open that it would cover. Call the result when the dialog is closed. */
  readonly hideForQuestion: () => () => void;
  readonly place: () => RoomPlace;
}

export function createRoomScreen(
  windows: WindowSet,
  settings: Pick<Settings, 'roomDisplays' | 'rememberRoomDisplay'>,
  changed: () => void,
): RoomScreen {
  let room: RoomPlacement = CLOSED;
  let consoleShown = false;
  let openQuestions = 0;
  /** The window is not made yet. */
  let held = false;

  const displaySetup = (): DisplaySetup => {
    const console = windows.get('console') ?? windows.get('library');
    return {
      displays: allDisplays(),
      console:
        console === null ? null : displayKey(toDisplay(screen.getDisplayMatching(console.getBounds()))),
    };
  };
  const homeDisplay = (): Display | null =>
    allDisplays().find((display) => displayKey(display) === room.home) ?? null;

  const show = (window: BrowserWindow, on: Display): void => {
    const shouldBeVisible = (): boolean =>
      room.state === 'external' || (!consoleShown && openQuestions === 0);
    if (!shouldBeVisible()) return window.hide();
    void windows.painted('room').then(() => {
      if (window.isDestroyed() || !shouldBeVisible() || homeDisplay()?.id !== on.id) return;
      if (!window.isVisible()) window.showInactive();
      fillDisplay(window, on.bounds);
      window.moveTop();
    });
  };

  const apply = (): void => {
    const on = homeDisplay();
    if (room.state === 'closed' || room.state === 'lost' || on === null) return windows.close('room');
    if (held) return;
    const window = windows.get('room') ?? createRoomWindow(windows, on, fillAgain);
    show(window, on);
  };

  /**
   * Looks at what the system made of the room's window: leaving and entering full screen can cross on the way, and then
   * a window that is full screen is a pixel short, so that the desktop behind it shows.
   */
  const fillAgain = (window: BrowserWindow): void => {
    const on = homeDisplay();
    if (window.isDestroyed() || !window.isVisible() || on === null) return;
    if (isFullScreen(window) && fallsShort(window.getBounds(), on.bounds)) fillDisplay(window, on.bounds);
  };

  const move = (change: PlacementChange): void => {
    const before = room;
    room = placeRoom(room, change, displaySetup(), settings.roomDisplays());
    if (room.state !== 'covers' || before.state !== 'covers') consoleShown = false;
    if (room.state === 'external' && room.home !== null) settings.rememberRoomDisplay(room.home);
    apply();
    changed();
  };
  const follow = (): void => move({ type: 'displays' });
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  return {
    open(ready) {
      held = ready !== undefined && windows.get('room') === null;
      move({ type: 'open' });
      void ready?.then(() => {
        held = false;
        // Whoever quits meanwhile gets no new window.
        if (windows.get('console') !== null) apply();
      });
    },
    close: () => move({ type: 'close' }),
    choose(id) {
      const display = allDisplays().find((each) => each.id === id) ?? null;
      if (id !== null && display === null) return false;
      move({ type: 'choose', display: display === null ? null : displayKey(display) });
      return true;
    },
    showPanes(shown) {
      consoleShown = shown && room.state === 'covers';
      apply();
      changed();
    },
    hideForQuestion() {
      openQuestions += 1;
      apply();
      return () => {
        openQuestions -= 1;
        apply();
      };
    },
    place: () => ({
      state: room.state,
      display: homeDisplay()?.id ?? null,
      displays: allDisplays().map(toDisplayInfo),
      panes: consoleShown,
    }),
  };
}

/** How long a window's size has stood still when it is looked at, and how often it is mended in its life; milliseconds. */
const SETTLED_AFTER = 500;
const MENDED_AT_MOST = 20;

/** Creates a window that fills its display and never receives keys. `settled`: its size changed and stands still again. */
function createRoomWindow(
  windows: WindowSet,
  on: Display,
  settled: (window: BrowserWindow) => void,
): BrowserWindow {
  const window = windows.open('room', {
    ...on.bounds,
    frame: false,
    focusable: false,
    minimizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.webContents.on('before-input-event', (event) => event.preventDefault());
  let looks: NodeJS.Timeout | undefined;
  let left = MENDED_AT_MOST;
  window.on('resize', () => {
    clearTimeout(looks);
    // A system that refuses is not asked for ever.
    if (left > 0)
      looks = setTimeout(() => {
        left -= 1;
        settled(window);
      }, SETTLED_AFTER);
  });
  return window;
}

/** Makes the window full screen on this display. It leaves full screen first, because otherwise it cannot move. */
function fillDisplay(window: BrowserWindow, bounds: Box): void {
  const now = window.getBounds();
  const there = SIDES.every((side) => now[side] === bounds[side]);
  if (there && isFullScreen(window)) return;
  if (isFullScreen(window)) setFullScreen(window, false);
  window.setBounds(bounds);
  setFullScreen(window, true);
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

/** Whether a window that begins where its display begins leaves a part of it uncovered. */
const fallsShort = (window: Box, display: Box): boolean =>
  window.x === display.x &&
  window.y === display.y &&
  (window.width < display.width || window.height < display.height);

/** On macOS, simple full screen stays on the current desktop instead of moving to a new one. */
const isMac = process.platform === 'darwin';
const isFullScreen = (window: BrowserWindow): boolean =>
  isMac ? window.isSimpleFullScreen() : window.isFullScreen();
const setFullScreen = (window: BrowserWindow, full: boolean): void =>
  isMac ? window.setSimpleFullScreen(full) : window.setFullScreen(full);

const allDisplays = (): readonly Display[] => {
  const primary = screen.getPrimaryDisplay().id;
  return screen
    .getAllDisplays()
    .map((display) => ({ ...toDisplay(display), primary: display.id === primary }));
};

const toDisplay = ({ id, label, bounds, internal }: Electron.Display): Display => ({
  id,
  label,
  bounds,
  internal,
  primary: false,
});

const toDisplayInfo = ({ id, label, bounds, primary }: Display): DisplayInfo => ({
  id,
  label,
  width: bounds.width,
  height: bounds.height,
  primary,
});
