import type { PhaseName } from '#shared/format/phaseName.ts';
import { ms, type Duration, type Instant } from '#shared/time.ts';
import type { PersonId } from '../ids.ts';
import type { PlacePhrase } from '../phrases.ts';

/**
 * A session played again for the room: who spoke, whose turn it was, which phase ran. What was undone is left out
 * and what was mended is shown mended. No share, no code, no note and no count is in it.
 */
export interface Film {
  /** From the first phase, or the first voice, to the last fact. */
  readonly from: Instant;
  readonly to: Instant;
  /** In seat order. */
  readonly seats: readonly { readonly person: PersonId; readonly name: string }[];
  /**
   * In order of their start; `seat` is an index into `seats`, null where it is somebody who asked not to be observed.
   * Voices that are still on end with the film.
   */
  readonly voices: readonly { readonly seat: number | null; readonly from: Instant; readonly to: Instant }[];
  /** The voices were read from a file that told only starts: where they end is an estimate. */
  readonly endsEstimated?: true;
  /** What the agenda and the circle came to, each from its `from` up to the next one's. */
  readonly scenes: readonly Scene[];
}

/** What stays the same between two facts of the agenda. */
export interface Scene {
  readonly from: Instant;
  readonly title: PhaseName;
  readonly sub: PlacePhrase | null;
  readonly clock: 'armed' | 'running' | 'paused';
  /** Nobody is meant to speak. */
  readonly silence: boolean;
  /** Seat of whose turn it is. */
  readonly holder: number | null;
  /** Seats of people who are not in the room. */
  readonly out: readonly number[];
}

/** One moment of a film. */
export interface Frame {
  readonly scene: Scene;
  /** Seats of those who speak, whoever began first comes first. */
  readonly speaking: readonly number[];
  /** Whether anybody speaks, observed or not. */
  readonly silent: boolean;
}

/** The last element whose `from` is not after `at`; -1 where all are later. Both lists of a film are in order. */
function lastFrom(list: readonly { readonly from: Instant }[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a film shows at one moment: the agenda and the voices, as they were then. */
export function frameAt(film: Film, at: Instant): Frame | null {
  const scene = film.scenes[Math.max(0, lastFrom(film.scenes, at))];
  if (!scene) return null;
  const on = film.voices.slice(0, lastFrom(film.voices, at) + 1).filter(({ to }) => to > at);
  return { scene, speaking: on.flatMap(({ seat }) => seat ?? []), silent: on.length === 0 };
}

/**
 * For each seat the part of the `window` before `at` in which it spoke, 0 to 1: a replay at ×60 drawn with it fades
 * where it would flicker. A window of 0 is the moment itself.
 */
export function glowAt(film: Film, at: Instant, window: Duration): readonly number[] {
  const glow = film.seats.map(() => 0);
  if (window <= 0) {
    for (const seat of frameAt(film, at)?.speaking ?? []) glow[seat] = 1;
    return glow;
  }
  for (let i = lastFrom(film.voices, at); i >= 0; i--) {
    const { seat = null, from = at, to = at } = film.voices[i] ?? {};
    const heard = Math.min(to, at) - Math.max(from, at - window);
    if (seat !== null && heard > 0) glow[seat] = Math.min(1, (glow[seat] ?? 0) + heard / window);
  }
  return glow;
}

/** Seats in the order in which they began to speak, up to `at`: the last `most` changes from one to another. */
export function trailAt(film: Film, at: Instant, most: number): readonly number[] {
  const trail: number[] = [];
  for (let i = lastFrom(film.voices, at); i >= 0 && trail.length <= most; i--) {
    const seat = film.voices[i]?.seat ?? null;
    if (seat !== null && seat !== trail[0]) trail.unshift(seat);
  }
  return trail;
}

/** Speeds of a replay, as multiples of time. */
export const SPEEDS = [1, 5, 15, 30, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where a replay stands: at `at` when main's monotonic clock said `monotonic` (ms), and going on from there. */
export interface FilmClock {
  readonly at: Instant;
  readonly monotonic: number;
  readonly speed: Speed;
  readonly playing: boolean;
}

/** The moment that is shown when main's monotonic clock says `now`; it stays at the end. */
export function filmTime(
  { at, monotonic, speed, playing }: FilmClock,
  { from, to }: Pick<Film, 'from' | 'to'>,
  now: number,
): Instant {
  const shown = playing ? at + Math.max(0, now - monotonic) * speed : at;
  return Math.floor(Math.min(to, Math.max(from, shown))) as Instant;
}

/** How long a replay goes on from `at`, by the clock on the wall. */
export const filmLeft = ({ to }: Pick<Film, 'to'>, { at, speed }: FilmClock): Duration =>
  ms(Math.max(0, to - at) / speed);
