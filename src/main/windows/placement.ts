/** Decides on which display the room window is. Pure, so that tests can try every change of displays. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly label: string;
  readonly bounds: Box;
  /** Part of the computer, like a laptop's own display. */
  readonly internal: boolean;
  readonly primary: boolean;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/**
 * Where a window is to be after displays changed: as it was where it is seen whole; else within the area that shows the
 * most of it, no larger than that. Null: as it was. `displays`: the areas of all displays, mirrored ones too.
 */
export function broughtIn(window: Box, displays: readonly Box[]): Box | null {
  const areas = displays.filter((one, i) => displays.slice(0, i).every((earlier) => areApart(one, earlier)));
  const most = areas.toSorted((a, b) => overlap(window, b) - overlap(window, a))[0];
  const seen = areas.reduce((sum, area) => sum + overlap(window, area), 0);
  if (most === undefined || seen >= window.width * window.height) return null;
  const [width, height] = [Math.min(window.width, most.width), Math.min(window.height, most.height)];
  const into = (at: number, from: number, room: number): number => Math.min(Math.max(at, from), from + room);
  return {
    x: into(window.x, most.x, most.width - width),
    y: into(window.y, most.y, most.height - height),
    width,
    height,
  };
}

/** Identifies a display. The system's number alone is not enough: another projector may get the same one. */
export type DisplayKey = string;

export const displayKey = (display: Display): DisplayKey => `${display.id} ${display.label}`;

/** The connected displays, and the one with the console. */
export interface DisplaySetup {
  readonly displays: readonly Display[];
  readonly console: DisplayKey | null;
}

/** Where the room window is. Its display, `home`, stays the same until another one is chosen. */
export interface RoomPlacement {
  readonly state: 'closed' | 'external' | 'covers' | 'lost';
  readonly home: DisplayKey | null;
  /** The facilitator chose the display, so a remembered one does not replace it. */
  readonly chosen: boolean;
}

export type PlacementChange =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** `null` lets the app choose. */
  | { readonly type: 'choose'; readonly display: DisplayKey | null }
  /** Displays were connected, disconnected, moved or mirrored. */
  | { readonly type: 'displays' };

export const CLOSED: RoomPlacement = { state: 'closed', home: null, chosen: false };

/** Whether two displays show different parts of the desktop; otherwise they are mirrored. */
const areApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const findDisplay = (desk: DisplaySetup, key: DisplayKey | null): Display | null =>
  desk.displays.find((display) => displayKey(display) === key) ?? null;

const consoleDisplay = (desk: DisplaySetup): Display | null =>
  findDisplay(desk, desk.console) ??
  desk.displays.find((display) => display.primary) ??
  desk.displays[0] ??
  null;

const otherDisplays = (desk: DisplaySetup): readonly Display[] => {
  const own = consoleDisplay(desk);
  return own === null
    ? desk.displays
    : desk.displays.filter((display) => areApart(display.bounds, own.bounds));
};

/**
 * Decides where the room window is after a change. `remembered`: displays it was on before, in this or an earlier
 * session, newest first. A display that was never used is taken only when the room is opened; later it is only offered.
 */
export function placeRoom(
  room: RoomPlacement,
  change: PlacementChange,
  desk: DisplaySetup,
  remembered: readonly DisplayKey[],
): RoomPlacement {
  switch (change.type) {
    case 'close':
      return CLOSED;
    case 'open':
      return room.state === 'closed'
        ? placeOn(chooseDisplay(desk, remembered), false, desk)
        : followDisplays(room, desk, remembered);
    case 'choose': {
      if (change.display === null) return placeOn(chooseDisplay(desk, remembered), false, desk);
      const display = findDisplay(desk, change.display);
      return display === null ? followDisplays(room, desk, remembered) : placeOn(display, true, desk);
    }
    case 'displays':
      return followDisplays(room, desk, remembered);
  }
}

/** The first display for the room: one that was used before, else one without the console, else the console's. */
function chooseDisplay(desk: DisplaySetup, remembered: readonly DisplayKey[]): Display | null {
  const free = otherDisplays(desk);
  return (
    findRemembered(free, remembered) ??
    free.find((display) => !display.internal) ??
    free[0] ??
    consoleDisplay(desk)
  );
}

const findRemembered = (free: readonly Display[], remembered: readonly DisplayKey[]): Display | null =>
  remembered
    .map((key) => free.find((display) => displayKey(display) === key))
    .find((display) => display !== undefined) ?? null;

function placeOn(display: Display | null, chosen: boolean, desk: DisplaySetup): RoomPlacement {
  if (display === null) return CLOSED;
  const state = otherDisplays(desk).includes(display) ? 'external' : 'covers';
  return { state, home: displayKey(display), chosen };
}

function followDisplays(
  room: RoomPlacement,
  desk: DisplaySetup,
  remembered: readonly DisplayKey[],
): RoomPlacement {
  if (room.state === 'closed') return room;
  const home = findDisplay(desk, room.home);
  if (home === null) return { ...room, state: 'lost' };
  const placed = placeOn(home, room.chosen, desk);
  if (placed.state === 'external' || room.chosen) return placed;
  const back = findRemembered(otherDisplays(desk), remembered);
  return back === null ? placed : placeOn(back, false, desk);
}
