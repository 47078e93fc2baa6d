import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/session/commands.ts';
import { filmLeft, filmTime, frameAt, glowAt, trailAt, type Film } from '#shared/session/replay/film.ts';
import { filmOf, whyNoReplay } from '#shared/session/replay/filming.ts';
import { instant, seconds } from '#shared/time.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import { anyDraft, anyMoves, play, type Move } from '../support/moves.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import { phaseCalled } from '../../../support/shipped.ts';

const film = (played: PlayedCouncil): Film => {
  const made = filmOf(played.session);
  if (!made) throw new Error('nothing has begun');
  return made;
};
const at = (played: PlayedCouncil, s: number) => frameAt(film(played), instant(s * 1000));

/** What the room and the board showed live: of people, as who comes later may sit down before them. */
const live = ({ room, state }: PlayedCouncil) => ({
  title: room.phase?.title,
  silence: room.phase?.silence,
  holder: room.holder === null ? null : state.people[room.holder]?.id,
  out: room.seats.flatMap(({ card }, seat) => (card === 'out' ? (state.people[seat]?.id ?? []) : [])),
  speaking: [...countedTrack(state).speaking.keys()].sort(),
});

/** What a film shows at a moment, of those who are in the circle by then. */
const shown = (whole: Film, when: number, circle: readonly string[]) => {
  const frame = frameAt(whole, instant(when));
  const person = (seat: number) => whole.seats[seat]?.person;
  const holder = frame?.scene.holder ?? null;
  return {
    title: frame?.scene.title,
    silence: frame?.scene.silence,
    holder: holder === null ? null : person(holder),
    out: frame?.scene.out.map(person).filter((one) => circle.includes(one ?? '')),
    speaking: frame?.speaking.map(person).sort(),
  };
};

/** Acts that mend what went before: live, it was not yet mended. Whose taps count is true of the whole session. */
const MENDING = [
  'act.',
  'track.',
  'voice.re',
  'voice.sp',
  'voice.m',
  'voices.',
  'clock.correct',
  'observation.',
];

/** Moves whose facts all happened when they were logged, and stay as they were. */
const unmended = (moves: readonly Move[]): Move[] =>
  moves.flatMap((move): Move[] => {
    const { what } = move;
    if (what === 'gap') return [move];
    if (what.type === 'phase.start') return [{ ...move, what: { ...what, ago: 0 } }];
    if (MENDING.some((one) => what.type.startsWith(one))) return [];
    return [{ ...move, what: { ...what, reaction: undefined } as Command }];
  });

describe('a session played again', () => {
  it('shows at any moment what the room and the board showed then, if nothing was mended since', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const plain = unmended(moves);
        const then: { when: number; what: ReturnType<typeof live>; circle: string[]; begun: boolean }[] = [];
        const played = play(draft, plain, (before) =>
          then.push({
            when: before.now,
            what: live(before),
            circle: before.state.people.map(({ id }) => id),
            begun: before.state.startedAt !== null && before.state.ended === null,
          }),
        );
        const whole = filmOf(played.session, played.now);
        if (whole === null) return;
        then.forEach(({ when, what, circle, begun }, i) => {
          // What one act left stands until just before the next one.
          const since = then[i - 1]?.when ?? when;
          if (!begun || since === when) return;
          for (const moment of [since, when - 1])
            if (moment < whole.to) expect(shown(whole, moment, circle)).toEqual(what);
        });
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('is told mended: what was undone is not in it, and a voice begins when it is said to have begun', () => {
    const played = council().start().wait(10).tap('Ana').wait(4).undo('board');
    played.wait(6).tap('Ben').wait(1).beganEarlier(3).wait(9).tap('Ben');
    expect(film(played).voices).toEqual([{ seat: 1, from: 17_000, to: 30_000 }]);
    expect(at(played, 12)?.speaking).toEqual([]);
    expect(at(played, 18)?.speaking).toEqual([1]);
    expect(at(played, 30)?.speaking).toEqual([]);
  });

  it('keeps everybody’s place where a late arrival takes a seat before them', () => {
    const played = council().start().stepOut('Dora').wait(3).end().to('front.CHECKIN').wait(2).tap('Ana');
    const holder = played.room.holder;
    played.wait(5).tap('Ana').wait(1).do({ type: 'person.arrive', name: 'Zoe', after: null }).wait(4);
    const whole = filmOf(played.session, played.now);
    const zoe = played.person('Zoe');
    const holds = (s: number) => {
      const scene = whole && frameAt(whole, instant(s * 1000))?.scene;
      return [scene?.holder, scene?.out].flat().map((seat) => whole?.seats[seat ?? -1]?.name);
    };
    expect(whole?.seats[0]?.person).toBe(zoe);
    expect(holder).toBe(0);
    // Who is still to come has a seat already, and is not in the room.
    expect(holds(6)).toEqual(['Ana', 'Zoe', 'Dora']);
    expect(holds(13)).toEqual(['Ana', 'Dora']);
    expect(whole?.voices.map(({ seat }) => seat)).toEqual([1]);
  });

  it('leaves out a phase that was begun by mistake and undone', () => {
    const played = council().start().wait(20).next().wait(5).undo().wait(30).next().wait(9);
    const titles = filmOf(played.session, played.now)?.scenes.map(({ title, from }) => [title, from]);
    expect(titles).toEqual([
      [phaseCalled('Open'), 0],
      [phaseCalled('Working agreement'), 55_000],
    ]);
  });

  it('shows several voices in the order in which they began, and cuts the last where the film ends', () => {
    const played = council().start().tap('Dora').wait(5).tap('Ana', 'overlap').wait(5);
    expect(at(played, 4)?.speaking).toEqual([3]);
    expect(film(played).voices.map(({ seat, to }) => [seat, to])).toEqual([[3, 5_000]]);
    const later = filmOf(played.session, played.now);
    expect(later && frameAt(later, instant(9_000))?.speaking).toEqual([3, 0]);
  });

  it('fades a voice in and out over the time before it', () => {
    const whole = film(council().start().wait(10).speak('Ana', 4).speak('Ben', 10).wait(1).end());
    const glow = (s: number, window: number) => glowAt(whole, instant(s * 1000), seconds(window));
    expect(glow(12, 4)).toEqual([0.5, 0, 0, 0, 0, 0]);
    expect(glow(16, 4)).toEqual([0.5, 0.5, 0, 0, 0, 0]);
    expect(glow(20, 4)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(glow(12, 0)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(glow(14, 0)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('shows of who asked not to be observed that somebody speaks, and not who', () => {
    const played = council().start().speak('Ana', 4).wait(1);
    played
      .do({ type: 'observation.refuse', person: 'p1' }, 'board')
      .tap('Ana')
      .wait(5)
      .tap('Ana')
      .wait(1)
      .end();
    expect(film(played).voices.map(({ seat }) => seat)).toEqual([null, null]);
    expect(at(played, 2)).toMatchObject({ speaking: [], silent: false });
    expect(at(played, 4.5)).toMatchObject({ speaking: [], silent: true });
    expect(trailAt(film(played), instant(9_000), 9)).toEqual([]);
    expect(glowAt(film(played), instant(9_000), seconds(4))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is nothing before anything has begun', () => {
    expect(filmOf(council().session)).toBeNull();
  });

  it('remembers who spoke after whom as far back as is asked', () => {
    const played = council().start();
    for (const name of ['Ana', 'Ben', 'Ben', 'Chidi', 'Ana']) played.tap(name).wait(2).tap(name).wait(1);
    expect(trailAt(film(played), instant(14_000), 2)).toEqual([1, 2, 0]);
    expect(trailAt(film(played), instant(14_000), 9)).toEqual([0, 1, 2, 0]);
    expect(trailAt(film(played), instant(4_000), 9)).toEqual([0, 1]);
  });

  it('holds no code, note, share or count', () => {
    const played = council().start().speak('Ana', 9).mark('IN').note('Ask Ben').wait(5).end();
    const keys = Object.keys(film(played)).concat(Object.keys(at(played, 5)?.scene ?? {}));
    expect(keys.toSorted()).toEqual(
      [
        'clock',
        'from',
        'from',
        'holder',
        'out',
        'scenes',
        'seats',
        'silence',
        'sub',
        'title',
        'to',
        'voices',
      ].sort(),
    );
    expect(JSON.stringify(film(played))).not.toMatch(/"IN"|Ask Ben|share|code/);
  });
});

describe('a replay’s clock', () => {
  const span = { from: instant(1_000), to: instant(61_000) };
  const clock = { at: instant(1_000), monotonic: 500, speed: 30, playing: true } as const;

  it('goes on by its speed, stands while paused, and stays at the end', () => {
    expect(filmTime(clock, span, 500)).toBe(1_000);
    expect(filmTime(clock, span, 1_500)).toBe(31_000);
    expect(filmTime(clock, span, 99_000)).toBe(61_000);
    expect(filmTime({ ...clock, playing: false }, span, 1_500)).toBe(1_000);
    expect(filmTime({ ...clock, at: instant(0) }, span, 500)).toBe(1_000);
    expect(filmLeft(span, clock)).toBe(seconds(2));
  });

  it('never runs back, whatever the clocks of two windows say', () => {
    fc.assert(
      fc.property(fc.nat(9_000), fc.nat(9_000), (one, other) => {
        const [a, b] = [Math.min(one, other), Math.max(one, other)];
        expect(filmTime(clock, span, a)).toBeLessThanOrEqual(filmTime(clock, span, b));
      }),
    );
  });
});

describe('the room may see a replay', () => {
  it('from the observer’s report on, and not before', () => {
    const played = council({ roles: { observer: 'Fay' } });
    const may = ['slot.1.COUNSEL', 'slot.2.RESPOND', 'back.OBSERVE', 'back.CLOSE'].map((step) =>
      whyNoReplay(played.to(step).state),
    );
    expect(may).toEqual(['noReplayYet', 'noReplayYet', null, null]);
    expect(whyNoReplay(played.next().state)).toBe(null);
    expect(whyNoReplay(council().state)).toBe('noReplayYet');
    // That it is over changes nothing of who may see it.
    const sealed = council().do({ type: 'level.raise', level: 'L3', slot: null });
    expect(whyNoReplay(sealed.state)).toBe('noReplayAtLevel');
  });
});
