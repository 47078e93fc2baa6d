import { after, instant, later, ms, OPENED, type Duration, type Instant } from '#shared/time.ts';

/** The machine's clocks. Only `monotonic` and `uptime` enter durations; `wall` makes labels. */
export interface TimeSource {
  /** Milliseconds, never going back; on some systems it stops while the machine sleeps. */
  monotonic(): number;
  /** Milliseconds since 1970 UTC. */
  wall(): number;
  /** Seconds since the machine was started, sleep included. */
  uptime(): number;
  /** A name that the system gives to each of its starts: it stays the same until the next one; null where it gives none. */
  boot(): string | null;
}

/** A stretch shorter than this is not asked about; it also covers clocks that only count whole seconds. */
export const SHORTEST_GAP = ms(2_000);

/** Events hold instants of up to seven days; the clock stays a day below and then stands. */
const LATEST = instant(6 * 24 * 3_600_000);

/**
 * The session's own clock: monotonic time since the room was opened, without the gaps that were left out. It
 * never goes back and never looks at the wall clock. It stands from the moment a gap is found until it is
 * released.
 */
export interface SessionClock {
  now(): Instant;
  /** False while it stands. */
  moving(): boolean;
  /**
   * To be asked often (every half second, and before an act): true at the one moment where it turns out that
   * the machine slept. The clock then stands.
   */
  slept(): boolean;
  /** The machine is about to sleep: the clock stands until `woke`. */
  suspend(): void;
  /** The machine woke: true when it slept long enough to ask about it. Otherwise the clock goes on. */
  woke(): boolean;
  /** How long the clock has stood by now; never so long that counting it would leave the clock's range. */
  stood(): Duration;
  /** Lets a standing clock go on from `to`: where it stands, or beyond. */
  release(to: Instant): void;
  /** Milliseconds that go on whatever this clock does, sleep included: what a device elsewhere can keep in step with. */
  timeline(): number;
  /** Where this clock stood at a moment of the timeline; `stood`: in a gap that was left out, or is not answered yet. */
  at(moment: number): { readonly at: Instant; readonly stood: boolean };
}

/** A moment at which the clock began to stand or to move: `at` on itself, `moment` on the timeline. */
interface Turn {
  readonly moment: number;
  readonly at: Instant;
}

type Mode =
  | { readonly kind: 'moving'; readonly from: Instant; readonly since: number }
  | {
      readonly kind: 'suspended' | 'gap';
      readonly at: Instant;
      readonly since: Reading;
      readonly before: Duration;
    };

interface Reading {
  readonly monotonic: number;
  readonly uptime: number;
}

/**
 * A clock that moves on from `at`; or, with `stood`, one that stands at `at` in a gap that has already lasted
 * so long (a crash).
 */
export function sessionClock(time: TimeSource, at: Instant, stood: Duration | null = null): SessionClock {
  const read = (): Reading => ({ monotonic: time.monotonic(), uptime: time.uptime() });
  /** How far the machine's uptime ran ahead of its monotonic clock: what it slept, or 0. */
  const sleep = (from: Reading, to: Reading): number => {
    const gain = (to.uptime - from.uptime) * 1_000 - (to.monotonic - from.monotonic);
    return gain > SHORTEST_GAP ? gain : 0;
  };
  const real = (from: Reading, to: Reading): number => to.monotonic - from.monotonic + sleep(from, to);

  let last = at;
  let tick = read();
  let mode: Mode =
    stood === null
      ? { kind: 'moving', from: at, since: tick.monotonic }
      : { kind: 'gap', at, since: tick, before: stood };

  let awake = tick;
  let asleep = 0;
  const timeline = (): number => {
    const reading = read();
    asleep += sleep(awake, reading);
    awake = reading;
    return reading.monotonic + asleep;
  };
  /** Between two of them this clock moved evenly, or stood; the last one says what it has done since. */
  const turns: Turn[] = [{ moment: tick.monotonic - (stood ?? 0), at }];
  const turned = (ago: number = 0): void => {
    const moment = timeline() - ago;
    turns.push({ moment: Math.max(moment, turns.at(-1)?.moment ?? moment), at: now() });
  };

  const now = (): Instant => {
    const reached = mode.kind === 'moving' ? instant(mode.from + (time.monotonic() - mode.since)) : mode.at;
    last = later(last, reached > LATEST ? LATEST : reached);
    return last;
  };
  const elapsed = (reading: Reading): Duration =>
    mode.kind === 'moving' ? ms(0) : ms(mode.before + Math.max(0, real(mode.since, reading)));
  const woke = (): boolean => {
    if (mode.kind !== 'suspended') return false;
    const length = elapsed(read());
    if (length > SHORTEST_GAP) {
      mode = { ...mode, kind: 'gap' };
      return true;
    }
    release(after(mode.at, length));
    return false;
  };
  const release = (to: Instant): void => {
    tick = read();
    mode = { kind: 'moving', from: later(now(), to), since: tick.monotonic };
    turned();
  };

  return {
    now,
    moving: () => mode.kind === 'moving',
    slept() {
      const reading = read();
      if (mode.kind === 'suspended') return elapsed(reading) > SHORTEST_GAP && woke();
      const length = sleep(tick, reading);
      tick = reading;
      if (mode.kind === 'gap' || length === 0) return false;
      mode = { kind: 'gap', at: now(), since: reading, before: ms(length) };
      turned(length);
      return true;
    },
    suspend() {
      if (mode.kind !== 'moving') return;
      mode = { kind: 'suspended', at: now(), since: read(), before: ms(0) };
      turned();
    },
    woke,
    stood: () => ms(Math.max(0, Math.min(elapsed(read()), LATEST - now()))),
    release,
    timeline,
    at(moment) {
      const next = turns.findIndex((turn) => turn.moment > moment);
      const [from, to] = next < 0 ? [turns.at(-1), undefined] : [turns[next - 1], turns[next]];
      // From before the first turn this clock moved, as far as anybody knows.
      if (from === undefined) {
        const back = to === undefined ? at : instant(to.at - (to.moment - moment));
        return { at: later(OPENED, back), stood: false };
      }
      const stands = to === undefined ? mode.kind !== 'moving' : to.at === from.at && to.moment > from.moment;
      const reached = stands ? from.at : instant(from.at + (moment - from.moment));
      const latest = to?.at ?? now();
      return { at: reached > latest ? latest : reached, stood: stands };
    },
  };
}
