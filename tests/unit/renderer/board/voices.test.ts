import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { instant, ms } from '#shared/time.ts';
import {
  countedFor,
  countsFrom,
  codeGoesTo,
  earlierNow,
  guessInterruption,
  nextEarlier,
  speakersOf,
  stripBars,
  silencedBy,
  styleOf,
  wishesOfSilence,
  wishesOfTap,
  withWishes,
  type TapStyle,
} from '../../../../src/renderer/ui/board/voices.ts';
import { lastBegan } from '../../../../src/renderer/ui/board/LastBegan.tsx';
import { council, type PlayedCouncil } from '../../session/support/council.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4'];

/** A board where the named people speak since the given instants. */
function board(speaking: Readonly<Record<string, number>>, more: Partial<BoardView> = {}): BoardView {
  const silent = Object.keys(speaking).length === 0;
  return {
    second: false,
    phase: null,
    tappable: true,
    seats: PEOPLE.map((person, i) => ({
      person,
      name: person,
      key: String(i + 1),
      holds: null,
      observer: false,
      present: true,
      observed: true,
      since: speaking[person] === undefined ? null : instant(speaking[person]),
    })),
    silentSince: silent ? instant(0) : null,
    stood: [],
    last: null,
    lastTurn: null,
    recent: [],
    codes: [],
    report: {
      due: false,
      timer: null,
      observer: null,
      seen: null,
      lines: { keep: null, try: null },
      ready: [],
      shown: false,
      whyNot: null,
    },
    ownCodes: null,
    lastCode: null,
    undo: null,
    redo: null,
    next: null,
    ...more,
  };
}
const who = (view: BoardView) => speakersOf(view).map((seat) => seat.person);
const NOW = instant(9000);
const tapped = (view: BoardView, person: string, style: TapStyle) =>
  withWishes(view, wishesOfTap(view, person, style, NOW));

describe('a tap', () => {
  it('means start and stop, or hand over; Shift means the other way', () => {
    expect([
      styleOf('toggle', false),
      styleOf('toggle', true),
      styleOf('handOver', false),
      styleOf('handOver', true),
      styleOf('hold', false),
      styleOf('hold', true),
    ]).toEqual(['toggle', 'handOver', 'handOver', 'overlap', 'press', 'toggle']);
  });

  it('lasts while it is pressed, however often that is said', () => {
    const on = tapped(board({ p1: 1000 }), 'p2', 'press');
    expect(who(on)).toEqual(['p1', 'p2']);
    expect(who(tapped(on, 'p2', 'press'))).toEqual(['p1', 'p2']);
    const off = tapped(on, 'p2', 'release');
    expect(who(off)).toEqual(['p1']);
    expect(who(tapped(off, 'p2', 'release'))).toEqual(['p1']);
  });

  it('on whoever is not observed is a voice of the others', () => {
    const others = { ...board({}).seats[0], person: 'p0', name: null, key: '5' };
    const view = board({});
    const unseen = {
      ...view,
      seats: [...view.seats.map((seat) => ({ ...seat, observed: seat.person !== 'p2' })), others],
    } as BoardView;
    const on = tapped(unseen, 'p2', 'toggle');
    expect(who(on)).toEqual(['p0']);
    expect(who(tapped(on, 'p2', 'toggle'))).toEqual([]);
  });

  it('pressed for long gives back whom it silenced, with since when they spoke', () => {
    const before = board({ p1: 1000, p2: 2000 });
    const silenced = silencedBy(before, 'p3');
    const after = withWishes(tapped(before, 'p3', 'handOver'), silenced);
    expect(after.seats.map((seat) => seat.since)).toEqual([1000, 2000, NOW, null]);
  });

  it('starts a voice in silence, and the silence is over', () => {
    const view = tapped(board({}), 'p2', 'toggle');
    expect([who(view), view.silentSince, countsFrom(view)]).toEqual([['p2'], null, NOW]);
  });

  it('stops the only voice, and silence begins', () => {
    const view = tapped(board({ p2: 1000 }), 'p2', 'toggle');
    expect([who(view), view.silentSince]).toEqual([[], NOW]);
  });

  it('lets a second voice overlap the first, which stays in the middle', () => {
    expect(who(tapped(board({ p1: 1000 }), 'p3', 'toggle'))).toEqual(['p1', 'p3']);
    expect(who(tapped(board({ p3: 1000 }), 'p1', 'toggle'))).toEqual(['p3', 'p1']);
  });

  it('hands over: everybody else falls silent', () => {
    expect(who(tapped(board({ p1: 1000, p2: 2000 }), 'p3', 'handOver'))).toEqual(['p3']);
  });

  it('keeps a voice among several when it is handed over to, and stops the only one', () => {
    expect(tapped(board({ p1: 1000, p2: 2000 }), 'p2', 'handOver').seats[1]?.since).toBe(2000);
    expect(who(tapped(board({ p1: 1000 }), 'p1', 'handOver'))).toEqual([]);
  });

  it('shows what the session will say, whoever speaks and however it is tapped', () => {
    const styles = ['toggle', 'handOver', 'overlap', 'press', 'release'] as const;
    fc.assert(
      fc.property(
        fc.subarray(['p1', 'p2', 'p3', 'p4']),
        fc.constantFrom('p1', 'p2', 'p3', 'p4'),
        fc.constantFrom(...styles),
        (speaking, person, style) => {
          const played = council();
          for (const one of speaking) played.do({ type: 'voice.tap', person: one, style: 'press' }, 'board');
          const shown = withWishes(played.board, wishesOfTap(played.board, person, style, NOW));
          played.do({ type: 'voice.tap', person, style }, 'board');
          expect(new Set(who(shown))).toEqual(new Set(who(played.board)));
        },
      ),
    );
  });

  it('twice on one seat leaves who speaks as it was', () => {
    fc.assert(
      fc.property(fc.subarray(PEOPLE), fc.constantFrom(...PEOPLE), (speaking, person) => {
        const before = board(Object.fromEntries(speaking.map((one, i) => [one, i])));
        const after = tapped(tapped(before, person, 'toggle'), person, 'toggle');
        expect(new Set(who(after))).toEqual(new Set(who(before)));
      }),
    );
  });

  it('leaves exactly one voice when it hands over, and none after nobody', () => {
    fc.assert(
      fc.property(fc.subarray(PEOPLE), fc.constantFrom(...PEOPLE), (speaking, person) => {
        const before = board(Object.fromEntries(speaking.map((one, i) => [one, i])));
        const only = speaking.length === 1 && speaking[0] === person;
        expect(who(tapped(before, person, 'handOver'))).toEqual(only ? [] : [person]);
        expect(who(withWishes(before, wishesOfSilence(before, NOW)))).toEqual([]);
      }),
    );
  });
});

describe('a guess at an interruption', () => {
  it('takes the newest voice over the longest one', () => {
    expect(guessInterruption(board({ p1: 1000, p4: 8000 }))).toEqual({ who: 'p4', whom: 'p1' });
  });

  it('takes the voice before, where only one is left', () => {
    const view = board({ p2: 8000 }, { recent: [{ person: 'p3', from: instant(0), to: instant(7900) }] });
    expect(guessInterruption(view)).toEqual({ who: 'p2', whom: 'p3' });
  });

  it('guesses nothing in silence', () => {
    expect(guessInterruption(board({}))).toEqual({ who: null, whom: null });
  });
});

describe('the strip of the last minute', () => {
  const now = instant(100_000);

  it('cuts voices at a minute ago and draws running ones up to now', () => {
    expect(
      stripBars(
        [
          { person: 'p1', from: instant(10_000), to: instant(19_000) },
          { person: 'p2', from: instant(20_000), to: instant(70_000) },
          { person: 'p3', from: instant(70_000), to: null },
        ],
        now,
      ),
    ).toEqual([
      { person: 'p2', from: 0, to: 0.5, over: false },
      { person: 'p3', from: 0.5, to: 1, over: false },
    ]);
  });

  it('lifts a voice that began over another', () => {
    const bars = stripBars(
      [
        { person: 'p1', from: instant(60_000), to: null },
        { person: 'p2', from: instant(90_000), to: instant(95_000) },
      ],
      now,
    );
    expect(bars.map((bar) => bar.over)).toEqual([false, true]);
  });
});

describe('began N s ago', () => {
  const last = (earlier: number): BoardView['last'] => ({
    what: 'voice',
    person: 'p1',
    tapped: instant(5000),
    earlier: ms(earlier),
  });

  it('goes by seconds, up to a minute, and back to nought', () => {
    const steps = [0, 1000, 2000, 3000, 60_000].map((earlier) => {
      const view = board({}, { last: last(earlier) });
      return [earlierNow(view), nextEarlier(view, 1), nextEarlier(view, -1)];
    });
    expect(steps).toEqual([
      [0, 1000, null],
      [1, 2000, 0],
      [2, 3000, 1000],
      [3, 4000, 2000],
      [60, null, 59_000],
    ]);
  });

  it('has nothing to move before the first tap', () => {
    expect(nextEarlier(board({}), 1)).toBe(null);
  });
});

describe('a code', () => {
  it('goes to whoever came in last, and to nobody in silence', () => {
    expect(codeGoesTo(board({ p1: 1000, p3: 4000, p2: 3000 }))).toBe('p3');
    expect(codeGoesTo(board({}))).toBe(null);
  });
});

describe('the count in the middle', () => {
  const counts = ({ board, now }: PlayedCouncil) => countedFor(board, now);

  it('stands while the clock stands: paused time is no time of talk, nor of silence', () => {
    for (const begin of [(it_: PlayedCouncil) => it_.tap('Ana'), (it_: PlayedCouncil) => it_]) {
      const played = council().start();
      begin(played).wait(20);
      const before = counts(played);
      expect(before).toBe(20_000);
      played.do({ type: 'clock.pause' });
      expect(counts(played.wait(300))).toBe(before);
      played.do({ type: 'clock.resume' });
      expect(counts(played.wait(5))).toBe(25_000);
      // A break, and a second pause: each counts once. A voice ends with the break.
      const spoke = played.speaking.length > 0;
      played.rest().wait(60).do({ type: 'clock.resume' });
      expect(counts(played.wait(5))).toBe(spoke ? 5_000 : 30_000);
      played.do({ type: 'clock.pause' }).wait(9).do({ type: 'clock.resume' });
      expect(counts(played.wait(1))).toBe(spoke ? 6_000 : 31_000);
    }
  });

  it('begins with the talk for who begins in a pause', () => {
    const played = council().start().wait(10).do({ type: 'clock.pause' }).wait(30).tap('Ana');
    expect(counts(played.wait(40))).toBe(0);
    played.do({ type: 'clock.resume' });
    expect(counts(played.wait(7))).toBe(7_000);
  });
});

describe('what the last tap was about', () => {
  it('is silence only where nobody speaks', () => {
    const both = council().tap('Ana').wait(2).tap('Ben', 'overlap');
    const said = () => lastBegan(both.wait(1).board, (name) => name);
    expect(said()).toBe('Ben began');
    both.tap('Ana');
    expect(said()).toBe('Ana stopped');
    both.tap('Ben');
    expect(said()).toBe('Silence began');
  });
});
