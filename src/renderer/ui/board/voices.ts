import type { TapMode } from '#shared/ipc/contract.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/events.ts';
import type { BoardSeat, BoardView, VoiceSpan } from '#shared/session/views.ts';
import { between, ms, type Duration, type Instant } from '#shared/time.ts';

export type TapStyle = CommandOf<'voice.tap'>['style'];

/** What a tap does; Shift asks for the other way. */
export function styleOf(mode: TapMode, shift: boolean): TapStyle {
  if (mode === 'toggle') return shift ? 'handOver' : 'toggle';
  if (mode === 'hold') return shift ? 'toggle' : 'press';
  return shift ? 'overlap' : 'handOver';
}

/** What a tap has asked for and the session has not yet said. */
export interface Wish {
  readonly on: boolean;
  readonly at: Instant;
}
export type Wishes = ReadonlyMap<PersonId, Wish>;

/** Everybody whose voice a tap changes. */
export function wishesOfTap(view: BoardView, person: PersonId, style: TapStyle, at: Instant): Wishes {
  const wishes = new Map<PersonId, Wish>();
  const speaks = view.seats.find((seat) => seat.person === person)?.since != null;
  if (style === 'handOver')
    for (const seat of view.seats) if (seat.since !== null) wishes.set(seat.person, { on: false, at });
  wishes.set(person, { on: style === 'toggle' ? !speaks : true, at });
  return wishes;
}

export const wishesOfSilence = (view: BoardView, at: Instant): Wishes =>
  new Map(view.seats.filter((seat) => seat.since !== null).map((seat) => [seat.person, { on: false, at }]));

/** The view as it will be once the wishes are granted: what a finger sees at once. */
export function withWishes(view: BoardView, wishes: Wishes): BoardView {
  if (wishes.size === 0) return view;
  const seats = view.seats.map((seat) => {
    const wish = wishes.get(seat.person);
    if (wish === undefined || wish.on === (seat.since !== null)) return seat;
    return { ...seat, since: wish.on ? wish.at : null };
  });
  const silent = seats.every((seat) => seat.since === null);
  const latest = [...wishes.values()].reduce<Instant | null>(
    (last, wish) => (last === null || wish.at > last ? wish.at : last),
    null,
  );
  return { ...view, seats, silentSince: silent ? (view.silentSince ?? latest) : null };
}

/** Who speaks, longest first: the first holds the floor, the others overlap. */
export const speakersOf = (view: BoardView): readonly (BoardSeat & { readonly since: Instant })[] =>
  view.seats
    .filter((seat): seat is BoardSeat & { since: Instant } => seat.since !== null)
    .toSorted((a, b) => a.since - b.since);

/** What the middle counts from: the first voice, or the silence. */
export const countsFrom = (view: BoardView): Instant | null => speakersOf(view)[0]?.since ?? view.silentSince;

/** A guess at an interruption: the newest voice came over the longest one, or followed the last one. */
export function guessInterruption(view: BoardView): {
  readonly who: PersonId | null;
  readonly whom: PersonId | null;
} {
  const speakers = speakersOf(view);
  const who = speakers.at(-1)?.person ?? null;
  if (who === null) return { who: null, whom: null };
  if (speakers.length > 1) return { who, whom: speakers[0]?.person ?? null };
  const before = view.recent.findLast((span) => span.person !== who && span.to !== null);
  return { who, whom: before?.person ?? null };
}

/** One bar of the last minute, as parts of its width. */
export interface StripBar {
  readonly person: PersonId;
  readonly from: number;
  readonly to: number;
  /** Began while another voice was heard: drawn above it. */
  readonly over: boolean;
}

const STRIP: Duration = ms(60_000);

/** The voices of the last minute, oldest first. */
export function stripBars(
  recent: readonly VoiceSpan[],
  now: Instant,
  span: Duration = STRIP,
): readonly StripBar[] {
  const place = (at: Instant) => Math.max(0, Math.min(1, 1 - between(at, now) / span));
  return recent
    .filter((voice) => voice.to === null || between(voice.to, now) < span)
    .map((voice) => ({
      person: voice.person,
      from: place(voice.from),
      to: voice.to === null ? 1 : place(voice.to),
      over: recent.some(
        (other) => other !== voice && other.from < voice.from && (other.to === null || other.to > voice.from),
      ),
    }))
    .filter((bar) => bar.to > bar.from);
}

/** The choices of 'began N s ago', in seconds. */
export const EARLIER = [0, 1, 2, 4] as const;

/** The choice that stands: how much earlier than its tap the last voice or silence is said to have begun. */
export function earlierChoice(view: BoardView): number {
  const seconds = (view.last?.earlier ?? 0) / 1000;
  const index = EARLIER.findLastIndex((choice) => choice <= seconds + 0.25);
  return Math.max(0, index);
}

/** The next choice in a direction, in milliseconds; null at either end, or where nothing was tapped. */
export function nextEarlier(view: BoardView, step: 1 | -1): number | null {
  if (view.last === null) return null;
  const choice = EARLIER[earlierChoice(view) + step];
  return choice === undefined ? null : choice * 1000;
}
