import { screen, type BrowserWindow } from 'electron';
import type { DisplayInfo, RoomPlace } from '#shared/ipc/windows.ts';
import type { Settings } from '../platform/settings.ts';
import {
  CLOSED,
  keyOf,
  place,
  type Box,
  type Change,
  type Desk,
  type Display,
  type Room,
} from './placement.ts';
import type { WindowSet } from './windowSet.ts';

/** The room window on its display. */
export interface RoomScreen {
  readonly open: () => void;
  readonly close: () => void;
  /** `null` lets the app choose. False: there is no such display any more. */
  readonly choose: (display: number | null) => boolean;
  /** Where the room covers the console: shows the console instead, or the room again. */
  readonly showPanes: (shown: boolean) => void;
  /** Lets a question be seen that the room would cover; call the result when it is answered. */
  readonly stepAside: () => () => void;
  readonly place: () => RoomPlace;
}

export function createRoomScreen(
  windows: WindowSet,
  settings: Pick<Settings, 'roomDisplays' | 'rememberRoomDisplay'>,
  changed: () => void,
): RoomScreen {
  let room: Room = CLOSED;
  let panes = false;
  let aside = 0;

  const desk = (): Desk => {
    const console = windows.get('console') ?? windows.get('library');
    return {
      displays: displays(),
      console: console === null ? null : keyOf(described(screen.getDisplayMatching(console.getBounds()))),
    };
  };
  const home = (): Display | null => displays().find((display) => keyOf(display) === room.home) ?? null;

  const show = (window: BrowserWindow, on: Display): void => {
    const seen = (): boolean => room.state === 'external' || (!panes && aside === 0);
    if (!seen()) return window.hide();
    void windows.painted('room').then(() => {
      if (window.isDestroyed() || !seen() || home()?.id !== on.id) return;
      if (!window.isVisible()) window.showInactive();
      fill(window, on.bounds);
      window.moveTop();
    });
  };

  const apply = (): void => {
    const on = home();
    if (room.state === 'closed' || room.state === 'lost' || on === null) return windows.close('room');
    const window = windows.get('room') ?? makeRoom(windows, on);
    show(window, on);
  };

  const move = (change: Change): void => {
    const before = room;
    room = place(room, change, desk(), settings.roomDisplays());
    if (room.state !== 'covers' || before.state !== 'covers') panes = false;
    if (room.state === 'external' && room.home !== null) settings.rememberRoomDisplay(room.home);
    apply();
    changed();
  };
  const follow = (): void => move({ type: 'displays' });
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  return {
    open: () => move({ type: 'open' }),
    close: () => move({ type: 'close' }),
    choose(id) {
      const display = displays().find((each) => each.id === id) ?? null;
      if (id !== null && display === null) return false;
      move({ type: 'choose', display: display === null ? null : keyOf(display) });
      return true;
    },
    showPanes(shown) {
      panes = shown && room.state === 'covers';
      apply();
      changed();
    },
    stepAside() {
      aside += 1;
      apply();
      return () => {
        aside -= 1;
        apply();
      };
    },
    place: () => ({
      state: room.state,
      display: home()?.id ?? null,
      displays: displays().map(info),
      panes,
    }),
  };
}

/** A window that fills its display, never takes the keyboard, and hears no key. */
function makeRoom(windows: WindowSet, on: Display): BrowserWindow {
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
  return window;
}

/** Full screen on exactly this display; a window that is full screen already follows no new bounds. */
function fill(window: BrowserWindow, bounds: Box): void {
  const now = window.getBounds();
  const there = SIDES.every((side) => now[side] === bounds[side]);
  if (there && isFull(window)) return;
  if (isFull(window)) setFull(window, false);
  window.setBounds(bounds);
  setFull(window, true);
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

/** On macOS, the full screen that stays in this desktop instead of sliding to one of its own. */
const mac = process.platform === 'darwin';
const isFull = (window: BrowserWindow): boolean =>
  mac ? window.isSimpleFullScreen() : window.isFullScreen();
const setFull = (window: BrowserWindow, full: boolean): void =>
  mac ? window.setSimpleFullScreen(full) : window.setFullScreen(full);

const displays = (): readonly Display[] => {
  const primary = screen.getPrimaryDisplay().id;
  return screen
    .getAllDisplays()
    .map((display) => ({ ...described(display), primary: display.id === primary }));
};

const described = ({ id, label, bounds, internal }: Electron.Display): Display => ({
  id,
  label,
  bounds,
  internal,
  primary: false,
});

const info = ({ id, label, bounds, primary }: Display): DisplayInfo => ({
  id,
  label,
  width: bounds.width,
  height: bounds.height,
  primary,
});
