import { instant, ms, type Instant } from '#shared/time.ts';
import { frameAt, glowAt, trailAt, type Film, type FilmClock, type Frame } from './film.ts';

/** What the room paints of a replay at one moment. */
export interface FilmLook {
  /** Phase, clock and who is out of the room. */
  readonly frame: Frame;
  /** The time that is told. */
  readonly told: Instant;
  /** How much each seat glows, 0 to 1: moves as softly as it is drawn. */
  readonly glow: readonly number[];
  /** Seats whose cards are inverted. */
  readonly lit: readonly number[];
  /** Seats that are named in large letters. */
  readonly named: readonly number[];
  readonly quiet: boolean;
  /** Seats in the order in which they spoke last. */
  readonly trail: readonly number[];
}

/**
 * Whatever changes at once, a card, a name, a digit, is looked at anew no more often than this on the wall, however
 * fast the replay goes: two and a half changes a second at most, where six would be three flashes (WCAG 2.3.1).
 */
export const BEAT = ms(400);
/** The beat where people asked for less movement: then nothing fades, and everything changes on the beat. */
export const CALM_BEAT = ms(1_000);
/** A voice glows up and dies away within so much time on the wall. */
const FADE = 450;
/** Glowing as much as this, a card is inverted: a name is never grey. */
const LIT = 0.5;
/** Glowing more than this, a person is named. */
const NAMED = 0.6;
/** Ways of the stone that are still seen on the water. */
const WAYS = 7;

/** What is seen of a film at a moment; null where it has no scene. A film that stands shows the moment itself. */
export function lookAt(
  film: Film,
  at: Instant,
  { speed, playing }: Pick<FilmClock, 'speed' | 'playing'>,
  calm: boolean,
): FilmLook | null {
  const step = (calm ? CALM_BEAT : BEAT) * speed;
  const beat = instant(Math.max(film.from, Math.floor(at / step) * step));
  const told = playing && at < film.to ? beat : at;
  const frame = frameAt(film, told);
  if (frame === null) return null;
  const fade = ms(playing && !calm ? FADE * speed : 0);
  const glowing = (when: Instant): readonly number[] =>
    // Where nobody was tapped, the stone still shows whose turn it was.
    film.voices.length > 0
      ? glowAt(film, when, fade)
      : film.seats.map((_, seat) => Number(seat === frame.scene.holder));
  const onBeat = glowing(told);
  const seats = (least: (glow: number) => boolean): readonly number[] =>
    film.seats.flatMap((_, seat) => (least(onBeat[seat] ?? 0) ? [seat] : []));
  return {
    frame,
    told: playing && speed === 1 && !calm ? at : told,
    glow: calm ? onBeat : glowing(at),
    lit: seats((glow) => glow >= LIT),
    named: seats((glow) => glow > NAMED),
    quiet: frame.silent && onBeat.every((each) => each === 0),
    trail: trailAt(film, told, WAYS),
  };
}
