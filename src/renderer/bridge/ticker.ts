import { instant, later, type Instant } from '#shared/time.ts';

/** How a window can wait. Both functions return one that cancels. */
export interface Waiting {
  /** Calls back after `delay` ms, hidden or not. */
  readonly timeout: (delay: number, then: () => void) => () => void;
  /** Calls back with the next frame; not while the window is hidden. */
  readonly frame: (then: () => void) => () => void;
}

/** One frame at 60 Hz, in ms: so much later a person sees what is drawn now. */
const FRAME = 1000 / 60;

/**
 * So much before the wanted frame can be made (ms) a timeout wakes. Not more: a page at rest is given its next frame at
 * once, and one that comes too early is made for nothing.
 */
const AHEAD = 0.2;

export interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  /** The instant to show; never earlier than the last boundary that has passed. */
  readonly at: () => Instant;
}

/** One that never ticks: what is shown stands at this instant. */
export const standing = (at: Instant): Ticker => ({ subscribe: () => () => undefined, at: () => at });

/** Ticks whenever one of the two does, at the later of their instants. */
export const eitherTicker = (one: Ticker, other: Ticker): Ticker => ({
  subscribe(listener) {
    const stops = [one.subscribe(listener), other.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  },
  at: () => later(one.at(), other.at()),
});

/**
 * Ticks at the instants that `next` names, so that a frame seen at a boundary already shows it: it wakes just
 * before that one can be made, draws in the frame that will be seen just after the boundary, and lets no frame go by in between.
 * A timeout just behind the boundary covers windows that make no frames. `now` is the session clock in
 * fractional ms.
 */
export function createTicker(
  now: () => number,
  waiting: Waiting,
  next: (at: Instant) => Instant | null,
): Ticker {
  const listeners = new Set<() => void>();
  /** What a frame that is drawn now should show. If the boundary passes before a person sees it, it shows the boundary. */
  const shown = (): Instant => {
    const present = instant(Math.floor(now()));
    const boundary = next(present);
    return boundary !== null && now() + FRAME >= boundary ? boundary : present;
  };
  let at = shown();
  let calledOff: (() => void)[] = [];

  const stop = (): void => {
    for (const callOff of calledOff) callOff();
    calledOff = [];
  };
  const reach = (boundary: Instant): void => {
    stop();
    at = later(boundary, instant(Math.floor(now())));
    wait();
    for (const listener of listeners) listener();
  };
  const wait = (): void => {
    const boundary = next(at);
    if (boundary === null) return;
    const draw = (): void => {
      if (now() + FRAME >= boundary) reach(boundary);
      else calledOff.push(waiting.frame(draw));
    };
    const late = (): void => {
      if (now() >= boundary) return reach(boundary);
      // The offset was measured again meanwhile, or the timeout came early.
      stop();
      wait();
    };
    const left = boundary - now();
    calledOff.push(
      waiting.timeout(Math.max(0, left - FRAME - AHEAD), () => calledOff.push(waiting.frame(draw))),
    );
    calledOff.push(waiting.timeout(Math.max(0, left + 1), late));
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        at = later(at, shown());
        wait();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    at: () => at,
  };
}
