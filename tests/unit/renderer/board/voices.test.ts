import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardView } from '#shared/session/views.ts';
import { instant, ms } from '#shared/time.ts';
import {
  countsFrom,
  earlierChoice,
  guessInterruption,
  nextEarlier,
  speakersOf,
  stripBars,
  styleOf,
  wishesOfSilence,
  wishesOfTap,
  withWishes,
  type TapStyle,
} from '../../../../src/renderer/ui/board/voices.ts';

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
      presenter: false,
      observer: false,
      present: true,
      observed: true,
      since: speaking[person] === undefined ? null : instant(speaking[person]),
    })),
    silentSince: silent ? instant(0) : null,
    last: null,
    lastTurn: null,
    handedOver: false,
    recent: [],
    codes: [],
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
    ]).toEqual(['toggle', 'handOver', 'handOver', 'overlap']);
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

  it('keeps a voice that already speaks when it is handed over to, or overlaps', () => {
    expect(tapped(board({ p1: 1000, p2: 2000 }), 'p2', 'handOver').seats[1]?.since).toBe(2000);
    expect(tapped(board({ p1: 1000 }), 'p1', 'overlap').seats[0]?.since).toBe(1000);
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
        expect(who(tapped(before, person, 'handOver'))).toEqual([person]);
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

  it('goes 0, 1, 2, 4 and back', () => {
    const steps = [0, 1000, 2000, 4000].map((earlier) => {
      const view = board({}, { last: last(earlier) });
      return [earlierChoice(view), nextEarlier(view, 1), nextEarlier(view, -1)];
    });
    expect(steps).toEqual([
      [0, 1000, null],
      [1, 2000, 0],
      [2, 4000, 1000],
      [3, null, 2000],
    ]);
  });

  it('has nothing to move before the first tap', () => {
    expect(nextEarlier(board({}), 1)).toBe(null);
  });
});
