import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import type { Done } from '#shared/session/done.ts';
import type { Phrase, PlacePhrase } from '#shared/session/phrases.ts';
import type { BoardView, VoiceSpan } from '#shared/session/voices/boardView.ts';
import { instant, ms, seconds } from '#shared/time.ts';
import { phaseCalled } from '../shipped.ts';

/** The board in the states that the pictures of the look show, and with three people. */

export const LONG = 'Maximiliane-Charlotte von Hohenstein-Rabenau';
const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const TWELVE = ['Ana', 'Ben', 'Chidi', LONG, 'Emre', 'Fay', 'Gus', '林小雪', 'Ivo', 'ليلى حسن', 'Kim', 'Lea'];
const CAPS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** Every sketch stands at this instant. */
export const NOW = instant(600_000);
const ago = (s: number) => instant(NOW - s * 1000);

type Code = readonly [code: ObserverCode, count: number];
const COUNSEL: readonly Code[] = [
  ['AD', 2],
  ['EX', 3],
  ['QO', 1],
  ['IN', 0],
  ['RP', 1],
  ['GE', 0],
];
const QUESTIONS: readonly Code[] = [
  ['QS', 6],
  ['QO', 2],
  ['QL', 1],
  ['AQ', 0],
  ['IN', 1],
];

interface Sketch {
  readonly unobserved?: readonly number[];
  readonly second?: boolean;
  readonly names: readonly string[];
  /** Seat → speaking for so many seconds. */
  readonly speaks?: Readonly<Record<number, number>>;
  readonly presenter?: number;
  readonly observer?: number;
  readonly out?: number;
  readonly silent?: number;
  readonly phase: string;
  readonly sub: PlacePhrase | null;
  readonly codes: readonly Code[];
  readonly undo: Done;
  readonly last?: BoardView['last'];
  /** Seat, from and to in seconds ago; null: still speaking. */
  readonly recent: readonly (readonly [number, number, number | null])[];
  readonly next: Phrase;
}

export function boardView(sketch: Sketch): BoardView {
  const { names, speaks = {} } = sketch;
  return {
    second: sketch.second ?? false,
    phase: { title: phaseCalled(sketch.phase), sub: sketch.sub },
    tappable: true,
    seats: names.map((name, i) => ({
      person: `p${i + 1}`,
      name,
      key: CAPS[i] ?? null,
      presenter: i === sketch.presenter,
      observer: i === sketch.observer,
      present: i !== sketch.out,
      observed: sketch.unobserved?.includes(i) !== true,
      since: speaks[i] === undefined ? null : ago(speaks[i]),
    })),
    silentSince: sketch.silent === undefined ? null : ago(sketch.silent),
    last: sketch.last ?? null,
    recent: sketch.recent.map(([seat, from, to]): VoiceSpan => ({
      person: `p${seat + 1}`,
      from: ago(from),
      to: to === null ? null : ago(to),
    })),
    codes: sketch.codes.map(([code, count]) => ({
      code,
      key: OBSERVER_CODES[code].key,
      count,
      pair: OBSERVER_CODES[code].asksWhoToWhom,
    })),
    lastTurn: sketch.last?.person == null ? null : { of: 1, person: sketch.last.person },
    lastCode: null,
    undo: { did: sketch.undo, at: ago(20) },
    redo: null,
    next: {
      label: sketch.next,
      detail: null,
      command: { type: 'turn.next', person: null },
      refusal: null,
    },
  };
}

const began = (seat: number | null, s: number): BoardView['last'] => ({
  what: seat === null ? 'silence' : 'voice',
  person: seat === null ? null : `p${seat + 1}`,
  tapped: ago(s),
  earlier: ms(0),
});

export const boardViews: Readonly<Record<string, BoardView>> = {
  hold: boardView({
    names: SIX,
    speaks: { 0: 42 },
    presenter: 3,
    observer: 5,
    phase: 'Counsel',
    sub: { code: 'turn', turn: 3, turns: 4 },
    codes: COUNSEL,
    undo: { code: 'voice.stopped', who: { person: 'p5', name: 'Emre' } },
    last: began(0, 42),
    recent: [
      [4, 75, 45],
      [0, 42, null],
    ],
    next: { code: 'passTo', name: 'Ben' },
  }),
  silence: boardView({
    names: ['Ana', 'Ben', 'Chidi', LONG, 'Emre', '陈小雪'],
    presenter: 3,
    observer: 5,
    silent: 7,
    phase: 'Counsel',
    sub: { code: 'openFloor' },
    codes: COUNSEL,
    undo: { code: 'voice.stopped', who: { person: 'p2', name: 'Ben' } },
    last: began(null, 7),
    recent: [
      [0, 60, 43],
      [4, 41, 30],
      [1, 29, 7],
    ],
    next: { code: 'start', title: phaseCalled("Presenter's reply") },
  }),
  overlap: boardView({
    names: TWELVE,
    speaks: { 1: 26, 3: 3 },
    presenter: 6,
    phase: 'Quick questions',
    sub: { code: 'slot', slot: 1, slots: 2 },
    codes: QUESTIONS,
    undo: { code: 'voice.started', who: { person: 'p4', name: LONG } },
    last: { ...began(3, 3), earlier: seconds(0) } as BoardView['last'],
    recent: [
      [2, 58, 51],
      [6, 50, 47],
      [10, 45, 36],
      [6, 35, 30],
      [1, 26, null],
      [3, 3, null],
    ],
    next: { code: 'start', title: phaseCalled('Counsel') },
  }),
  three: boardView({
    names: ['Ana', 'Ben', LONG],
    speaks: { 2: 12 },
    presenter: 0,
    out: 1,
    phase: 'Present',
    sub: { code: 'slot', slot: 1, slots: 1 },
    codes: [],
    undo: { code: 'phase.started', title: phaseCalled('Present') },
    last: began(2, 12),
    recent: [[2, 12, null]],
    next: { code: 'start', title: phaseCalled('Quick questions') },
  }),
  unseen: boardView({
    names: SIX,
    unobserved: [4],
    speaks: { 1: 5 },
    second: true,
    phase: 'Experience round',
    sub: { code: 'turn', turn: 2, turns: 5 },
    codes: COUNSEL,
    undo: { code: 'voice.started', who: { person: 'p2', name: 'Ben' } },
    last: { ...began(1, 5), earlier: seconds(3) } as BoardView['last'],
    recent: [[1, 5, null]],
    next: { code: 'passTo', name: 'Ben' },
  }),
};
