import { PHASES, phaseCalled } from '../shipped.ts';
import { rulesIn } from '#shared/format/rules.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Act, AgendaGroup, AgendaRow } from '#shared/session/agenda/views.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { Done } from '#shared/session/done.ts';
import type { Phrase, PlacePhrase } from '#shared/session/phrases.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import type { BoardView, VoiceSpan } from '#shared/session/voices/boardView.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import { instant, ms, seconds, wallTime, type Instant } from '#shared/time.ts';
import { boardMoments } from './boardViews.ts';
import { LONG } from './playing.ts';

/** The console in the states that the pictures of the look show, and in the hard ones between. */

export type ConsolePush = Extract<WindowPush, { role: 'console' }>;

const CAPS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** Every sketch stands at this instant. */
export const NOW = instant(600_000);
const ago = (s: number) => instant(NOW - s * 1000);

type Code = readonly [code: ObserverCode, count: number];

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

function boardView(sketch: Sketch): BoardView {
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
    stood: [],
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

const timer = (
  elapsed: number,
  planned: number,
  mode: TimerView['mode'] = 'running',
  first = planned,
): TimerView => ({
  mode,
  elapsed: seconds(elapsed),
  asOf: NOW,
  planned: seconds(planned),
  first: seconds(first),
});

type RowSketch = readonly [title: string, planned: number, actual?: number, running?: 'now' | 'armed'];

function row([title, planned, actual, running]: RowSketch, i: number, zone: string): AgendaRow {
  return {
    step: `${zone}.R${i}`,
    title: phaseCalled(title),
    planned: seconds(planned),
    first: seconds(planned),
    state: running ?? (actual === undefined ? 'ahead' : 'done'),
    thenBreak: null,
    actual: actual === undefined ? null : timer(actual, planned, running === undefined ? 'ended' : 'running'),
  };
}

const group = (heading: AgendaGroup['heading'], zone: string, rows: readonly RowSketch[]) => ({
  heading,
  rows: rows.map((sketch, i) => row(sketch, i, zone)),
});

const agenda = (second: string) => [
  group({ code: 'opening' }, 'front', [
    ['Open', 45, 50],
    ['Working agreement', 40, 35],
    ['Check-in', 120, 134],
    ['Commitments from last time', 90, 110],
    ['Choose topics', 45, 40],
  ]),
  group({ code: 'slotOf', slot: 1, presenter: 'Dora' }, 'slot.1', [
    ['Present', 180, 227],
    ['Quick questions', 180, 171],
    ['Counsel', 600, 219, 'now'],
    ["Presenter's reply", 45],
    ['Change over', 35],
  ]),
  group({ code: 'slotOf', slot: 2, presenter: second }, 'slot.2', [
    ['Present', 180],
    ['Quick questions', 180],
    ['Counsel', 600],
    ["Presenter's reply", 45],
  ]),
  group({ code: 'close' }, 'back', [
    ["Observer's report", 90],
    ['Pulse', 45],
    ['Agreement check', 45],
    ['Close', 90],
  ]),
];

const act = (label: Phrase, command: Command, detail: Phrase | null = null): Act => ({
  label,
  detail,
  command,
  refusal: null,
});

const PASSED: Done = {
  code: 'turn.began',
  who: { person: 'p1', name: 'Ana' },
  title: phaseCalled('Counsel'),
};

const COUNSEL_RULES = rulesIn({}, { rules: ['PSIL', 'OPTION', 'ASKOK'] }, 'L1');

const room = (names: readonly string[], presenter: number): RoomView => ({
  screen: 'phase',
  message: null,
  title: 'Thursday Council',
  digits: true,
  phase: {
    title: phaseCalled('Counsel'),
    sub: { code: 'turn', turn: 3, turns: 4 },
    rules: COUNSEL_RULES,
    silence: false,
    task: { phase: 'PRESENT', own: null, who: 'one' },
    paper: null,
    asks: null,
  },
  who: { name: names[0] ?? '', does: null, next: names[1] ?? null },
  timer: timer(39, 90),
  seats: names.map((name, i) => ({
    person: `p${i + 1}`,
    name,
    card: i === 0 ? 'holder' : i === 1 ? 'next' : i === presenter ? 'presenter' : 'done',
    presenter: i === presenter,
  })),
  holder: 0,
  holders: [0],
  autoAdvance: false,
});

const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const counselPrompts = PHASES.find((phase) => phase.id === 'COUNSEL')?.prompts ?? [];

function view(names: readonly string[], presenter: number): ConsoleView {
  const board = boardView({
    names,
    speaks: { 0: 39 },
    presenter,
    observer: names.length - 1,
    phase: 'Counsel',
    sub: { code: 'turn', turn: 3, turns: 4 },
    codes: [],
    undo: PASSED,
    last: { what: 'voice', person: 'p1', tapped: instant(NOW - 39_000), earlier: ms(0) },
    recent: [
      [2, 70, 45],
      [0, 39, null],
    ],
    next: { code: 'passTo', name: 'Ben' },
  });
  const presenterName = names[presenter] ?? '';
  return {
    title: 'Thursday Council',
    formatName: 'Council',
    trial: false,
    level: {
      session: 'L1',
      now: 'L1',
      slot: { slot: 1, presenter: presenterName, lines: 2 },
      lines: 3,
      gone: 0,
    },
    agenda: agenda(names[2] ?? ''),
    schedule: {
      startedAt: instant(0),
      endedAt: null,
      openedWall: wallTime(0),
      available: seconds(45 * 60),
      planned: seconds(2655),
      breaks: seconds(0),
      ahead: seconds(1741),
      break: null,
      current: timer(219, 600),
    },
    now: {
      step: 'slot.1.R2',
      title: phaseCalled('Counsel'),
      sub: [
        { code: 'slot', slot: 1, slots: 2 },
        { code: 'turn', turn: 3, turns: 4 },
        { code: 'inFocus', focus: 'presenter', name: presenterName },
      ],
      rules: COUNSEL_RULES,
      phase: timer(219, 600),
      turn: timer(39, 90),
      who: names[0] === undefined ? null : { name: names[0], does: 'speaks' },
      began: { earlier: seconds(0), stopped: null, earliest: instant(0), before: null },
      prompts: counselPrompts.slice(1),
      blanks: {
        ...{ format: 'Council', roles: [], level: 'L1', time: { part: seconds(600) } },
        ...{ endsAt: wallTime(0), warmUp: null, owner: names[0] ?? null, nextPresenter: names[2] ?? null },
      },
      watchFor: 'Presenter answering back',
      takes: [],
      keepsNoWords: false,
      mayChooseStart: false,
    },
    next: act(
      { code: 'passTo', name: names[1] ?? '' },
      { type: 'turn.next', person: null },
      { code: 'lastTurnThenOpen', length: 240_000 },
    ),
    acts: {
      pause: act({ code: 'pause' }, { type: 'clock.pause' }),
      extend: act(
        { code: 'extendBy', length: 15_000 },
        { type: 'clock.extend', target: 'turn', by: 15_000, agreed: false },
      ),
      shorten: act(
        { code: 'shortenBy', length: 15_000 },
        { type: 'clock.shorten', target: 'turn', by: 15_000 },
      ),
      takeBreak: act({ code: 'takeBreak', length: 300_000 }, { type: 'break.begin', length: 300_000 }),
      openFloor: act({ code: 'openTheFloor' }, { type: 'round.open' }),
      endPhase: act({ code: 'endPhase', title: phaseCalled('Counsel') }, { type: 'phase.end' }),
      skip: {
        ...act({ code: 'skip', title: phaseCalled('Counsel') }, { type: 'phase.skip' }),
        refusal: { code: 'mayNotSkip' },
      },
      back: act({ code: 'back' }, { type: 'phase.back' }),
      pass: act({ code: 'pass', name: 'Ana' }, { type: 'turn.pass' }),
      endNow: act({ code: 'endNow' }, { type: 'session.endNow' }),
      stopSlot: act({ code: 'stopSlot' }, { type: 'slot.stop' }),
    },
    break: null,
    restDue: null,
    gap: null,
    unheard: ['Ben'],
    everyone: null,
    people: names.map((name, i) => ({
      person: `p${i + 1}`,
      name,
      present: i !== 4,
      observed: true,
      roles:
        i === 0
          ? ['facilitator']
          : i === 1
            ? ['timekeeper']
            : i === names.length - 1
              ? ['observer']
              : i === presenter
                ? ['noteTaker']
                : [],
      slot: i === presenter ? 1 : i === 2 ? 2 : null,
      presented: i === presenter,
      slotWaits: false,
      standsIn: i === 4 ? ['noteTaker'] : [],
    })),
    queue: [`p${presenter + 1}`, 'p3', 'p2', 'p1'],
    notes: [
      { note: 'n1', kind: 'option', text: 'Try a month without the weekly report', slot: 1 },
      { note: 'n2', kind: 'option', text: 'Ask the sponsor for one written sentence', slot: 1 },
    ],
    commitments: [],
    commitmentDue: [{ person: `p${presenter + 1}`, name: presenterName }],
    names: {},
    roles: ['facilitator', 'timekeeper', 'observer', 'noteTaker'],
    reminders: [],
    cards: [],
    topicOrder: [],
    parking: [],
    insights: [],
    consentAsked: false,
    agreeAsked: false,
    thumbsAsked: false,
    thumbsMore: null,
    topicWantsMore: null,
    mayAutoAdvance: false,
    boardLeads: false,
    autoAdvance: false,
    trios: [],
    undo: { did: PASSED, at: instant(NOW - 39_000) },
    redo: null,
    ended: false,
    mayReplay: false,
    room: room(names, presenter),
    board,
  };
}

const display = { id: 7, label: 'Projector', width: 1920, height: 1080, primary: false };
const laptop = { id: 1, label: '', width: 1440, height: 900, primary: true };

/** So that the sketches stand at 18:16:26 UTC. */
const OPENED_WALL = Date.UTC(2026, 10, 19, 18, 16, 26) - NOW;

const push = (shown: ConsoleView, changes: Partial<ConsolePush> = {}): ConsolePush => ({
  role: 'console',
  theme: 'light',
  roomTheme: 'light',
  replay: null,
  sample: null,
  clock: { at: NOW, monotonic: 0, wall: wallTime(OPENED_WALL + NOW), moving: false },
  view: shown,
  session: 's1',
  setUp: DEFAULT_SET_UP,
  saved: { where: 'disk', why: null },
  place: { state: 'external', display: 7, displays: [laptop, display], panes: true },
  ...changes,
});

/** What a console is sent that shows this at such a moment. */
export const pushOf = (shown: ConsoleView, at: Instant): ConsolePush =>
  push(shown, {
    clock: { at, monotonic: 0, wall: wallTime(OPENED_WALL + at), moving: false },
  });

const counsel = view(SIX, 3);
const withNow = (
  changes: Partial<NonNullable<ConsoleView['now']>>,
  more: Partial<ConsoleView> = {},
): ConsoleView => ({
  ...counsel,
  now: counsel.now && { ...counsel.now, ...changes },
  ...more,
});
const TWELVE = boardMoments['overlap']?.view.seats.map(({ name }) => name ?? '') ?? [];

export const consolePushes: Readonly<Record<string, ConsolePush>> = {
  counsel: push(counsel),
  overtime: push(
    withNow(
      { turn: null, phase: timer(672, 600), who: { name: 'Chidi', does: 'listens' } },
      { schedule: { ...counsel.schedule, current: timer(672, 600) }, unheard: [] },
    ),
  ),
  warning: push(withNow({ turn: timer(85, 90) })),
  armed: push(
    withNow(
      { turn: null, phase: timer(0, 600, 'armed'), who: null },
      {
        next: act(
          { code: 'start', title: phaseCalled('Counsel') },
          { type: 'phase.start', ago: 0 },
          { code: 'startFor', length: 600_000 },
        ),
      },
    ),
  ),
  paused: push(withNow({ turn: timer(39, 90, 'paused') })),
  three: push(view(['Ana', 'Ben', LONG], 2)),
  twelve: push(view(TWELVE, 6)),
  sample: push({ ...counsel, trial: true }, { sample: 'plays' }),
  sampleStopped: push({ ...counsel, trial: true }, { sample: 'stopped' }),
  gap: push({ ...counsel, gap: { cause: 'crash', at: NOW } }),
  memory: push(counsel, {
    saved: { where: 'memory', why: { code: 'notSaved', disk: 'full' } },
  }),
  lost: push(counsel, { place: { state: 'lost', display: 7, displays: [laptop], panes: true } }),
  cover: push(counsel, { place: { state: 'covers', display: 1, displays: [laptop], panes: false } }),
  ended: push({ ...counsel, now: null, next: null, ended: true, room: { ...counsel.room, screen: 'ended' } }),
};

export const repay: RepayProposal = {
  amount: seconds(67),
  payments: [
    { from: 'spare', amount: seconds(45), steps: [] },
    {
      from: 'drop2',
      amount: seconds(22),
      steps: [{ step: 'back.PULSE', title: phaseCalled('Pulse'), was: seconds(45), becomes: seconds(23) }],
    },
  ],
  unpaid: ms(0),
  replan: false,
};
