import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '#shared/airtime/transcripts/read.ts';
import { filmTime, SPEEDS, type Film, type FilmClock, type Speed } from '#shared/session/replay/film.ts';
import { BEAT, CALM_BEAT, lookAt, type FilmLook } from '#shared/session/replay/filmLook.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import { replay } from '#shared/session/session.ts';
import { instant, ms, wallTime } from '#shared/time.ts';
import { recordedMeeting } from '#shared/words/en/turns.ts';
import { phaseCalled } from '../../../support/shipped.ts';

/** Milliseconds from one frame of the screen to the next. */
const FRAME = 1_000 / 60;

interface Shown extends FilmLook {
  /** Milliseconds on the wall since the replay began. */
  readonly wall: number;
}

/** Every frame of the first seconds of a replay, as the room paints it. */
function framesOf(film: Film, speed: Speed, calm = false, length = 4_000): Shown[] {
  const clock: FilmClock = { at: film.from, monotonic: 0, speed, playing: true };
  const frames: Shown[] = [];
  for (let wall = 0; wall < length; wall += FRAME) {
    const look = lookAt(film, filmTime(clock, film, wall), clock, calm);
    if (look) frames.push({ ...look, wall });
  }
  return frames;
}

/** How often something that is painted changes in the second in which it changes most. A flash is two changes. */
function mostChanges(frames: readonly Shown[], seen: (look: FilmLook) => unknown): number {
  const times: number[] = [];
  let last: string | null = null;
  for (const frame of frames) {
    const now = JSON.stringify(seen(frame));
    if (last !== null && now !== last) times.push(frame.wall);
    last = now;
  }
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
}

const SEATS = [0, 1, 2].map((seat) => ({ person: `p${seat + 1}`, name: `Person ${seat + 1}` }));
const scene = {
  title: phaseCalled('Counsel'),
  sub: null,
  clock: 'running',
  silence: false,
  holder: null,
  out: [],
} as const;
type Turns = readonly (readonly [seat: number, pause: number, length: number])[];
const filmFrom = (turns: Turns): Film => {
  let at = 0;
  const voices = turns.map(([seat, pause, length]) => {
    const from = at + pause;
    at = from + length;
    return { seat, from: instant(from), to: instant(at) };
  });
  return {
    from: instant(0),
    to: instant(at + 600_000),
    seats: SEATS,
    voices,
    scenes: voices.map(({ from }, i) => ({ ...scene, from, title: phaseCalled(`Phase ${i}`) })),
  };
};
/** Turns as quick as a speed can bring them: some shorter than a frame, some a second and more. */
const quickTurns = (speed: Speed): fc.Arbitrary<Turns> =>
  fc
    .array(fc.tuple(fc.nat(2), fc.nat(400), fc.integer({ min: 1, max: 400 })), {
      minLength: 1,
      maxLength: 60,
    })
    .map((turns) =>
      turns.map(([seat, pause, length]): Turns[number] => [seat, pause * speed, length * speed]),
    );

const everySpeed = SPEEDS.flatMap((speed) => [false, true].map((calm) => [speed, calm] as const));

/** More than three flashes a second are too many (WCAG 2.3.1): here there are two at most, and three of a thin ring. */
function expectNoFlashes(frames: readonly Shown[]): void {
  for (const seat of SEATS.keys()) {
    expect(mostChanges(frames, ({ lit }) => lit.includes(seat))).toBeLessThanOrEqual(4);
    expect(mostChanges(frames, ({ named }) => named.includes(seat))).toBeLessThanOrEqual(4);
    expect(mostChanges(frames, ({ glow }) => (glow[seat] ?? 0) > 0)).toBeLessThanOrEqual(6);
  }
  expect(mostChanges(frames, ({ quiet }) => quiet)).toBeLessThanOrEqual(4);
  expect(mostChanges(frames, ({ trail }) => trail)).toBeLessThanOrEqual(4);
  expect(mostChanges(frames, ({ frame }) => frame.scene.title)).toBeLessThanOrEqual(4);
  expect(mostChanges(frames, ({ told }) => Math.floor(told / 1_000))).toBeLessThanOrEqual(4);
}

describe('the frames of a replay', () => {
  it.each(everySpeed)(
    'never flash, at ×%i, motion unwelcome: %s, however quickly voices change',
    (speed, calm) => {
      fc.assert(
        fc.property(quickTurns(speed), (turns) => expectNoFlashes(framesOf(filmFrom(turns), speed, calm))),
        { numRuns: 12 },
      );
    },
  );

  it('never flash on a real meeting at ×60', () => {
    const file = join(import.meta.dirname, '..', '..', '..', 'data', 'ami', 'ES2005a.rttm');
    const { segments } = readTranscript('rttm', readFileSync(file, 'utf8'));
    const people = [...new Set(segments.map(({ speaker }) => speaker))];
    const log = recordSession({
      words: recordedMeeting,
      title: 'Recorded',
      people: people.map((name, i) => ({ id: `p${i + 1}`, name })),
      turns: segments.map(({ speaker, from, to }) => ({
        person: `p${people.indexOf(speaker) + 1}`,
        from: Math.round(from / 1_000),
        to: Math.round(to / 1_000),
      })),
      length: ms(320_000),
      began: wallTime(0),
    });
    const film = filmOf(replay(log));
    if (!film) throw new Error('nobody spoke');
    const frames = framesOf(film, 60, false, 5_500);
    expect(new Set(frames.flatMap(({ lit }) => lit)).size).toBeGreaterThan(1);
    expectNoFlashes(frames);
    expectNoFlashes(framesOf(film, 60, true, 5_500));
  });

  it('let a voice glow up and die away no faster than a frame can show softly', () => {
    const film = filmFrom([[0, 12_000, 60_000]]);
    const glow = framesOf(film, 60).map(({ glow: [first = 0] }) => first);
    expect(Math.max(...glow)).toBe(1);
    glow.forEach((each, i) => {
      if (i > 0) expect(Math.abs(each - (glow[i - 1] ?? 0))).toBeLessThan(0.05);
    });
  });

  it('invert a card and name its person on the beat after they began, and the time is told on the beat', () => {
    const film = filmFrom([[1, 0, 60_000]]);
    const frames = framesOf(film, 15, false, 2_000);
    const first = frames.find(({ lit }) => lit.includes(1));
    expect(first?.named).toEqual([1]);
    expect(first?.wall).toBeGreaterThanOrEqual(BEAT);
    expect(first?.wall).toBeLessThan(BEAT + 2 * FRAME);
    expect(new Set(frames.map(({ told }) => told % (BEAT * 15)))).toEqual(new Set([0]));
    const calm = framesOf(film, 15, true, 2_000);
    expect(new Set(calm.map(({ glow }) => glow[1]))).toEqual(new Set([1]));
    expect(new Set(calm.map(({ told }) => told % (CALM_BEAT * 15)))).toEqual(new Set([0]));
  });

  it('show the moment itself where the replay stands, and where it has come to its end', () => {
    const film = filmFrom([[2, 0, 30_050]]);
    const still = lookAt(film, instant(30_030), { speed: 60, playing: false }, false);
    expect([still?.told, still?.glow, still?.named]).toEqual([30_030, [0, 0, 1], [2]]);
    expect(lookAt(film, film.to, { speed: 60, playing: true }, false)?.told).toBe(film.to);
    expect(lookAt(film, instant(1_234), { speed: 1, playing: true }, false)?.told).toBe(1_234);
  });

  it('light whose turn it was where nobody was tapped', () => {
    const film = { ...filmFrom([[2, 0, 30_050]]), voices: [] };
    const held = { ...film, scenes: film.scenes.map((one) => ({ ...one, holder: 1 })) };
    const look = lookAt(held, instant(8_000), { speed: 5, playing: true }, false);
    expect([look?.lit, look?.named, look?.glow]).toEqual([[1], [1], [0, 1, 0]]);
  });
});
