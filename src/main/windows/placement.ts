/** Where the room window goes: pure, so that every plug and pull can be tried in a table. */

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
  /** Built into the computer. */
  readonly internal: boolean;
  readonly primary: boolean;
}

/** A display as it is recognised again: what the system numbers alike may be another projector. */
export type DisplayKey = string;

export const keyOf = (display: Display): DisplayKey => `${display.id} ${display.label}`;

/** What there is to place on: the displays plugged in, and the one the console lies on. */
export interface Desk {
  readonly displays: readonly Display[];
  readonly console: DisplayKey | null;
}

/** The room's place. It belongs to one display, `home`, from when it is opened until another one is chosen. */
export interface Room {
  readonly state: 'closed' | 'external' | 'covers' | 'lost';
  readonly home: DisplayKey | null;
  /** Somebody said where, so a display remembered from earlier does not take it over. */
  readonly chosen: boolean;
}

export type Change =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** `null` lets the app choose. */
  | { readonly type: 'choose'; readonly display: DisplayKey | null }
  /** A display came, went, moved, or another one mirrors it now. */
  | { readonly type: 'displays' };

export const CLOSED: Room = { state: 'closed', home: null, chosen: false };

/** Displays that show the same part of the desktop are one to the eye: mirrored. */
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const find = (desk: Desk, key: DisplayKey | null): Display | null =>
  desk.displays.find((display) => keyOf(display) === key) ?? null;

const consoleDisplay = (desk: Desk): Display | null =>
  find(desk, desk.console) ?? desk.displays.find((display) => display.primary) ?? desk.displays[0] ?? null;

const others = (desk: Desk): readonly Display[] => {
  const own = consoleDisplay(desk);
  return own === null ? desk.displays : desk.displays.filter((display) => apart(display.bounds, own.bounds));
};

/**
 * The room's next place. `remembered`: displays the room was on before, in this or an earlier session, newest
 * first. A display that was never used is taken only when the room is opened; later it is offered, not taken.
 */
export function place(room: Room, change: Change, desk: Desk, remembered: readonly DisplayKey[]): Room {
  switch (change.type) {
    case 'close':
      return CLOSED;
    case 'open':
      return room.state === 'closed'
        ? at(choose(desk, remembered), false, desk)
        : follow(room, desk, remembered);
    case 'choose': {
      if (change.display === null) return at(choose(desk, remembered), false, desk);
      const display = find(desk, change.display);
      return display === null ? follow(room, desk, remembered) : at(display, true, desk);
    }
    case 'displays':
      return follow(room, desk, remembered);
  }
}

/** The display to begin on: one that was used before, else any but the console's, else the console's own. */
function choose(desk: Desk, remembered: readonly DisplayKey[]): Display | null {
  const free = others(desk);
  return (
    known(free, remembered) ?? free.find((display) => !display.internal) ?? free[0] ?? consoleDisplay(desk)
  );
}

const known = (free: readonly Display[], remembered: readonly DisplayKey[]): Display | null =>
  remembered
    .map((key) => free.find((display) => keyOf(display) === key))
    .find((display) => display !== undefined) ?? null;

function at(display: Display | null, chosen: boolean, desk: Desk): Room {
  if (display === null) return CLOSED;
  const state = others(desk).includes(display) ? 'external' : 'covers';
  return { state, home: keyOf(display), chosen };
}

function follow(room: Room, desk: Desk, remembered: readonly DisplayKey[]): Room {
  if (room.state === 'closed') return room;
  const home = find(desk, room.home);
  if (home === null) return { ...room, state: 'lost' };
  const placed = at(home, room.chosen, desk);
  if (placed.state === 'external' || room.chosen) return placed;
  const back = known(others(desk), remembered);
  return back === null ? placed : at(back, false, desk);
}
