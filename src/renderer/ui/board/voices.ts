import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { OTHERS } from '#shared/session/voices/observation.ts';
import type { BoardSeat, BoardView, VoiceSpan } from '#shared/session/voices/boardView.ts';
import { between, instant, ms, type Duration, type Instant } from '#shared/time.ts';

export type TapStyle = CommandOf<'voice.tap'>['style'];

/** What a tap does; Shift asks for the other way. */
export function styleOf(mode: TapMode, shift: boolean): TapStyle {
  if (mode === 'toggle') return shift ? 'handOver' : 'toggle';
  if (mode === 'hold') return shift ? 'toggle' : 'press';
  return shift ? 'overlap' : 'handOver';
}

/** The three ways of tapping, in the order that their key goes through. */
export const MODES: readonly TapMode[] = ['toggle', 'handOver', 'hold'];

export const nextMode = (mode: TapMode): TapMode => MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? mode;

/** What a tap has asked for and the session has not yet said. */
export interface Wish {
  readonly on: boolean;
  readonly at: Instant;
}
export type Wishes = ReadonlyMap<PersonId, Wish>;

/** Whose voice a tap on a seat starts or stops: whoever is not observed is one of the others. */
function voiceOfSeat(view: BoardView, person: PersonId): PersonId {
  const seat = view.seats.find((one) => one.person === person);
  return seat?.observed === false && seat.since === null ? OTHERS : person;
}

/** Everybody whose voice a tap changes. */
export function wishesOfTap(view: BoardView, seat: PersonId, style: TapStyle, at: Instant): Wishes {
  const person = voiceOfSeat(view, seat);
  const wishes = new Map<PersonId, Wish>();
  const speaking = view.seats.filter((one) => one.since !== null).map((one) => one.person);
  const speaks = speaking.includes(person);
  if (style === 'handOver') for (const other of speaking) wishes.set(other, { on: false, at });
  wishes.set(person, { on: isOnAfter(style, speaks, speaking.length), at });
  return wishes;
}

function isOnAfter(style: TapStyle, speaks: boolean, speaking: number): boolean {
  switch (style) {
    case 'toggle':
    case 'overlap':
      return !speaks;
    case 'handOver':
      return !speaks || speaking > 1;
    case 'press':
      return true;
    case 'release':
      return false;
  }
}

/** Whom a hand-over to this seat silences, each with since when they spoke: what a long press takes back. */
export const silencedBy = (view: BoardView, person: PersonId): Wishes =>
  new Map(
    speakersOf(view)
      .filter((seat) => seat.person !== voiceOfSeat(view, person))
      .map((seat) => [seat.person, { on: true, at: seat.since }]),
  );

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
export const speakersOf = (
  view: Pick<BoardView, 'seats'>,
): readonly (BoardSeat & { readonly since: Instant })[] =>
  view.seats
    .filter((seat): seat is BoardSeat & { since: Instant } => seat.since !== null)
    .toSorted((a, b) => a.since - b.since);

/** What a count of voices is made of. */
export type Counted = Pick<BoardView, 'seats' | 'silentSince' | 'stood'>;

/** What the middle counts from: the first voice, or the silence; so much later as the clock stood meanwhile. */
export function countsFrom(view: Counted): Instant | null {
  const since = speakersOf(view)[0]?.since ?? view.silentSince;
  if (since === null) return null;
  const stood = view.stood.reduce(
    (sum, { from, to }) => sum + (to === null ? 0 : Math.max(0, to - Math.max(from, since))),
    0,
  );
  return instant(since + stood);
}

/** How long the middle has counted at `at`. While the clock stands, this stands too. */
export function countedFor(view: Counted, at: Instant): Duration | null {
  const from = countsFrom(view);
  if (from === null) return null;
  const stands = view.stood.find(({ to }) => to === null)?.from ?? at;
  // Who begins to speak in a pause has no time of talk yet.
  return stands < from ? ms(0) : between(from, stands);
}

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
export const EARLIER = [0, 1, 2, 4, 8] as const;

/** How many seconds earlier than its tap the last voice or silence is said to have begun. */
export const earlierNow = (view: Pick<BoardView, 'last'>): number =>
  Math.round((view.last?.earlier ?? 0) / 1000);

/** What the board takes at most, in seconds (`voice.redate`). */
const MOST_EARLIER = 60;

/** One second more or less, in milliseconds; null at either end, or where nothing was tapped. */
export function nextEarlier(view: Pick<BoardView, 'last'>, step: 1 | -1): number | null {
  if (view.last === null) return null;
  const next = earlierNow(view) + step;
  return next < 0 || next > MOST_EARLIER ? null : next * 1000;
}

/** Whom a code goes to: whoever came in last, of those who speak. */
export const codeGoesTo = (view: Pick<BoardView, 'seats'>): PersonId | null =>
  speakersOf(view).at(-1)?.person ?? null;
