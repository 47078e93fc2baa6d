import { rulesIn } from '#shared/format/rules.ts';
import type { RuleCode } from '#shared/format/schema.ts';
import type { CardState, RoomView } from '#shared/session/room/view.ts';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import { instant, seconds } from '#shared/time.ts';
import { phaseCalled } from '../shipped.ts';

/** One view of the room for each state that the pictures of the look show, and for the hard ones between. */

const THREE = ['Ana', 'Ben', 'Chidi'];
const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const LONG = 'Maximiliane-Charlotte von Hohenstein-Rabenau';
const TWELVE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', '林小雪', 'Ivo', LONG, 'ليلى', 'Lea'];

const held = (...rules: RuleCode[]) => rulesIn({}, { rules }, 'L1');

interface Sketch {
  readonly names?: readonly string[];
  readonly cards?: Readonly<Record<number, CardState>>;
  readonly presenter?: number;
  readonly holder?: number | null;
  readonly phase?: Partial<NonNullable<RoomView['phase']>>;
  readonly who?: { name: string; does?: 'answers' | 'listens'; next?: string } | null;
  readonly timer?: { mode?: TimerView['mode']; elapsed: number; planned: number; first?: number };
  readonly digits?: boolean;
  readonly screen?: RoomView['screen'];
  readonly message?: string;
}

function view(sketch: Sketch): RoomView {
  const names = sketch.names ?? SIX;
  const holder = sketch.holder ?? null;
  const { timer, who } = sketch;
  return {
    screen: sketch.screen ?? 'phase',
    message: sketch.message ?? null,
    title: 'Thursday Council',
    digits: sketch.digits ?? true,
    phase: {
      title: phaseCalled('Present'),
      sub: { code: 'slot', slot: 1, slots: 2 },
      rules: held('LISTEN'),
      silence: false,
      task: { phase: 'PRESENT', own: null, who: 'one' },
      paper: null,
      asks: null,
      ...sketch.phase,
    },
    who: who == null ? null : { name: who.name, does: who.does ?? null, next: who.next ?? null },
    timer: timer
      ? {
          mode: timer.mode ?? 'running',
          elapsed: seconds(timer.elapsed),
          asOf: instant(0),
          planned: seconds(timer.planned),
          first: seconds(timer.first ?? timer.planned),
        }
      : null,
    seats: names.map((name, i) => ({
      person: `p${i + 1}`,
      name,
      card: sketch.cards?.[i] ?? (i === holder ? 'holder' : i === sketch.presenter ? 'presenter' : 'plain'),
      presenter: i === sketch.presenter,
    })),
    holder,
    holders: holder === null ? [] : [holder],
    autoAdvance: false,
  };
}

const present: Sketch = {
  holder: 3,
  presenter: 3,
  who: { name: 'Dora' },
  timer: { elapsed: 106, planned: 180 },
};
const questions: Sketch = {
  presenter: 3,
  phase: { title: phaseCalled('Quick questions'), sub: null, rules: held('SHORTQ', 'ONEQ', 'NOADV') },
  who: { name: 'Dora', does: 'answers' },
  timer: { elapsed: 71, planned: 180 },
};
const close: Sketch = {
  names: TWELVE,
  holder: 9,
  cards: { ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => [i, 'done'])), 10: 'next' },
  phase: {
    title: phaseCalled('Close'),
    sub: { code: 'turn', turn: 10, turns: 12 },
    rules: held('ROUND', 'PASS'),
  },
  who: { name: LONG, next: 'ليلى' },
  timer: { elapsed: 6, planned: 20 },
};
const silence: Sketch = {
  phase: { title: phaseCalled('Quiet minute'), sub: null, rules: [], silence: true },
  timer: { elapsed: 34, planned: 60 },
};

export const roomViews: Readonly<Record<string, RoomView>> = {
  present: view(present),
  warning: view({ ...present, timer: { elapsed: 157, planned: 180 } }),
  overtime: view({ ...present, timer: { elapsed: 227, planned: 180 } }),
  pause: view({ ...present, timer: { mode: 'paused', elapsed: 106, planned: 180 } }),
  shortq: view(questions),
  armed: view({
    ...questions,
    phase: { ...questions.phase, sub: { code: 'next' } },
    timer: { mode: 'armed', elapsed: 0, planned: 180 },
  }),
  /** Figures whose outlines cross in the typeface. */
  armedHollow: view({ ...questions, timer: { mode: 'armed', elapsed: 0, planned: 2694 } }),
  counsel: view({
    holder: 0,
    presenter: 3,
    cards: { 1: 'next', 2: 'done', 4: 'done' },
    phase: {
      title: phaseCalled('Counsel'),
      sub: { code: 'turn', turn: 3, turns: 4 },
      rules: held('PSIL', 'OPTION', 'ASKOK'),
    },
    who: { name: 'Ana', next: 'Ben' },
    timer: { elapsed: 39, planned: 90 },
  }),
  counselPassed: view({
    holder: 2,
    presenter: 3,
    cards: { 0: 'done', 4: 'done', 5: 'next' },
    phase: {
      title: phaseCalled('Counsel'),
      sub: { code: 'turn', turn: 4, turns: 4 },
      rules: held('PSIL'),
    },
    who: { name: 'Chidi' },
    timer: { elapsed: 0, planned: 90 },
  }),
  opening: view({
    holder: 0,
    phase: {
      title: phaseCalled('Open'),
      sub: null,
      rules: held('PASS', 'CONF'),
    },
    who: { name: 'Ana' },
    timer: { mode: 'armed', elapsed: 0, planned: 55 },
  }),
  silence: view(silence),
  close: view(close),
  three: view({
    names: THREE,
    holder: 1,
    presenter: 1,
    phase: { sub: { code: 'slot', slot: 1, slots: 1 } },
    who: { name: 'Ben' },
    timer: { elapsed: 70, planned: 180 },
  }),
  blank: view({ screen: 'blank' }),
  message: view({ screen: 'message', message: 'Back in ten minutes. Tea is in the kitchen.' }),
  messageLong: view({
    screen: 'message',
    message:
      'We go on at a quarter past. Please leave the phones in the other room, and bring the sheet with the question you would like to put to the group this time.',
  }),
  waiting: view({ screen: 'waiting' }),
  ended: view({ screen: 'ended' }),
  twice: view({ ...present, timer: { elapsed: 400, planned: 180 } }),
  extended: view({ ...present, timer: { elapsed: 200, planned: 240, first: 180 } }),
  extendedOver: view({ ...present, timer: { elapsed: 290, planned: 240, first: 150 } }),
  extendedAhead: view({ ...present, timer: { elapsed: 150, planned: 300, first: 180 } }),
  pausedOver: view({ ...present, timer: { mode: 'paused', elapsed: 227, planned: 180 } }),
  silenceArmed: view({ ...silence, timer: { mode: 'armed', elapsed: 0, planned: 60 } }),
  silenceOver: view({ ...silence, timer: { elapsed: 75, planned: 60 } }),
  noDigits: view({ ...present, digits: false, timer: { elapsed: 157, planned: 180 } }),
  open: view({
    cards: { 5: 'observer', 2: 'out' },
    presenter: 3,
    phase: {
      title: phaseCalled('Commitments from last time'),
      sub: { code: 'next' },
      rules: held('OWNER', 'NOADV'),
    },
    who: null,
    timer: { elapsed: 0, planned: 90, mode: 'armed' },
  }),
  openFloor: view({
    presenter: 3,
    cards: { 5: 'observer' },
    phase: {
      title: phaseCalled('Counsel'),
      sub: { code: 'openFloor' },
      rules: held('PSIL'),
    },
    who: { name: 'Dora', does: 'listens' },
    timer: { elapsed: 754, planned: 900 },
  }),
  eight: view({
    names: ['Maximilian 1', 'Maximilian 2', 'Wilhelmina', '林小雪', 'Ömer', LONG, 'محمد عبد الرحمن', 'Ng'],
    holder: 6,
    presenter: 6,
    cards: { 7: 'next', 1: 'done' },
    phase: { sub: { code: 'slot', slot: 10, slots: 12 } },
    who: { name: 'محمد عبد الرحمن', next: 'Maximilian 2' },
    timer: { elapsed: 20, planned: 1200 },
  }),
  hostile: view({
    names: ['‮evil‬ name <b>x</b>', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'W'.repeat(200), 'Ana'],
    holder: 2,
    cards: { 1: 'next', 3: 'presenter' },
    who: { name: 'W'.repeat(200), next: '‮evil‬ name <b>x</b>' },
    timer: { elapsed: 40, planned: 60 },
  }),
};
