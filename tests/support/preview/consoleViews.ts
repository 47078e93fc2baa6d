import type { WindowPush } from '#shared/ipc/pushes.ts';
import { repayProposal, type RepayProposal } from '#shared/session/agenda/repay.ts';
import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import type { PhoneDevice, PhonesState } from '#shared/ipc/phones.ts';
import { refuse } from '#shared/session/refusals.ts';
import { NO_SOUND } from '#shared/sound/sound.ts';
import { instant, seconds, wallTime, type Instant } from '#shared/time.ts';
import { OPENED_WALL, type PlayedSession } from '../playedSession.ts';
import {
  AGREED,
  MAKING,
  begun,
  opened,
  kickedOff,
  LONG,
  playTo,
  playToEnd,
  SIX,
  type Change,
} from './playing.ts';

/** The console in moments of sessions: those that the pictures of the look show, and the hard ones between. */

export type ConsolePush = Extract<WindowPush, { role: 'console' }>;

const TWELVE = ['Ana', 'Ben', 'Chidi', LONG, 'Emre', 'Fay', 'Gus', '林小雪', 'Ivo', 'ليلى حسن', 'Kim', 'Lea'];

const twoPairs = () =>
  kickedOff([
    ['Ana', 'Zoe'],
    ['Ben', 'Lea'],
  ]);

/** A council of six before Dora's counsel: Chidi has told of his commitment, and Dora went over her time by 47 seconds. */
const six = (change: Change = {}) =>
  playTo(
    begun('council', SIX, 49, {
      title: 'Thursday Council',
      queue: ['p4', 'p3', 'p2', 'p1'],
      reviewers: ['p3'],
      roles: { observer: 'p6', noteTaker: 'p4' },
      ...change,
    }),
    'PRESENT',
    'asPlanned',
  )
    .tap('p4')
    .wait(227)
    .tap('p4');

/**
 * Its counsel after 219 of 600 seconds: two options are noted, Chidi was heard, Emre stepped out in his turn, and Ana has
 * spoken for 39 seconds of hers.
 */
function counsel(change: Change = {}): PlayedSession {
  const session = six(change).next().wait(171).next().wait(60);
  for (const text of ['Try a month without the weekly report', 'Ask the sponsor for one written sentence'])
    session.do({ type: 'note.write', kind: 'option', text });
  return session.speak('p3', 25).wait(95).do({ type: 'person.stepOut', person: 'p5' }).tap('p1').wait(39);
}

/** The close of a council that bent its third line. */
const checked = () => {
  const session = playTo(begun('council', SIX, 49, { queue: ['p4', 'p3'], ...AGREED }), 'AGREECLOSE').wait(
    14,
  );
  return session
    .do({ type: 'agreement.focus', by: 2 })
    .do({ type: 'agreement.bend', line: 4, bent: true })
    .do({ type: 'agreement.answer', answer: 'partly' });
};
const FEW_LINES = { ...AGREED.brought.agreement, lines: ['We stop on time.', 'One voice at a time.'] };
const WAITING: NonNullable<Change['recall']> = {
  waiting: { p1: ['w1'], p3: ['w3'], p5: ['w5'] },
  visible: { p1: 'group' },
};

/** The same council where commitments of last time are about to come back. */
function review(recall = WAITING): PlayedSession {
  const session = begun('council', SIX, 49, {
    title: 'Thursday Council',
    queue: ['p4', 'p3', 'p2', 'p1'],
    reviewers: Object.keys(recall.waiting),
    roles: { observer: 'p6', noteTaker: 'p4' },
    recall,
  });
  return playTo(session, 'CHECKIN', 'asPlanned').wait(120).do({ type: 'phase.end' }).wait(6);
}

/** Ana read hers, shows it, and has told for 14 seconds. */
const shown = () =>
  review()
    .do({
      type: 'commitment.recall',
      ...{ person: 'p1', commitment: 'w1', hears: 'show', shows: 'Ask two colleagues what they would drop.' },
    })
    .tap('p1')
    .wait(14);

/** The same, with all turns over and Ben heard too, when the phase is 72 seconds over. */
const overtime = () => counsel().tap('p1').do({ type: 'round.open' }).speak('p2', 20).wait(433);

/** A slot that is sealed, with two lines in memory alone, while its owner presents. */
const sealedNotes = () =>
  playTo(begun('forum', TWELVE.slice(0, 8), 120, { title: 'Thursday Forum' }), 'PRESENT')
    .do({ type: 'level.raise', level: 'L3', slot: 1 })
    .do({ type: 'note.write', kind: 'option', text: 'Try a month without the weekly report' })
    .do({ type: 'note.write', kind: 'option', text: 'Ask the sponsor for one written sentence' })
    .wait(40);

interface Scene {
  readonly play: () => PlayedSession;
  /** What is around the session: where it is saved, and where the room is. */
  readonly around?: Partial<ConsolePush>;
}

const projector = { id: 7, label: 'Projector', width: 1920, height: 1080, primary: false };
const laptop = { id: 1, label: '', width: 1440, height: 900, primary: true };

const door = (change: Partial<NonNullable<PhonesState['open']>>): PhonesState => ({
  open: {
    ...{ address: '192.168.0.20', port: 8137, stage: 'listening', names: true, takesWall: false },
    code: 'http://192.168.0.20:8137/#c2FtcGxlc2VjcmV0c2Fm',
    ...change,
  },
  blocked: null,
  asking: null,
  devices: [],
  countsStill: null,
  sentAway: false,
  leftBehind: [],
});
const phone = (number: number, change: Partial<PhoneDevice>): PhoneDevice => ({
  ...{
    id: `00000000000000a${number}`,
    kind: 'observer',
    words: false,
    number,
    name: null,
    linked: true,
    elsewhere: false,
    counts: false,
  },
  ...{ tapped: null, away: null, refused: null },
  ...change,
});
/** One that has tapped, one out of reach with a tap that was not taken, one that has not tapped, and a long name. */
const DEVICES: readonly PhoneDevice[] = [
  phone(1, { name: 'Emre’s tablet', tapped: instant(1_010_000) }),
  phone(2, {
    name: 'Ben’s phone',
    linked: false,
    away: instant(700_000),
    refused: { count: 2, why: refuse('notHere') },
  }),
  phone(3, {}),
  phone(4, { name: 'The phone of whoever observes us all' }),
];

const scenes: Readonly<Record<string, Scene>> = {
  counsel: { play: () => counsel() },
  sealedNotes: { play: sealedNotes },
  overtime: { play: overtime },
  /** Over by as much as the digits have room for: a quarter of an hour, two hours, and more. */
  overtimeTens: { play: () => overtime().wait(800) },
  overtimeHours: { play: () => overtime().wait(8000) },
  overtimeDay: { play: () => overtime().wait(70_000) },
  /** Ana's turn is nearly over. */
  warning: { play: () => counsel().wait(46) },
  /** Nothing has begun. */
  opened: { play: () => opened('council', SIX, 49, { queue: ['p4', 'p3'] }) },
  armed: { play: () => six().next().wait(171).do({ type: 'phase.end' }) },
  paused: { play: () => counsel().do({ type: 'clock.pause' }) },
  /** Three: the longest name presents. */
  three: {
    play: () =>
      playTo(begun('council', ['Ana', 'Ben', LONG], 45, { queue: ['p3'] }), 'COUNSEL')
        .tap('p1')
        .wait(39),
  },
  /** Twelve ask Gus. */
  twelve: {
    play: () =>
      playTo(begun('consultancy', TWELVE, 60, { queue: ['p7'] }), 'CLARIFY', 'asPlanned')
        .wait(30)
        .tap('p1')
        .wait(39),
  },
  /** Everybody's commitment comes next, and two speak meanwhile: the last of them may be moved. */
  coffeeOver: {
    play: () =>
      playTo(begun('lean_coffee', TWELVE, 60), 'TOPIC')
        .do({ type: 'note.write', kind: 'option', text: 'park this: travel costs' })
        .do({ type: 'session.endNow' })
        .tap('p4')
        .wait(30)
        .tap('p10')
        .wait(2),
  },
  phonesOpen: { play: () => counsel(), around: { phones: door({}) } },
  /** Nobody came for a while, and the code is out of date. */
  phonesNothing: { play: () => counsel(), around: { phones: door({ stage: 'nothing' }) } },
  phonesUsed: { play: () => counsel(), around: { phones: door({ code: null }) } },
  phonesAsking: {
    play: () => counsel(),
    around: {
      phones: {
        ...door({ stage: 'asking', code: null }),
        asking: { device: 'a1b2c3d4e5f60718', kind: 'observer', signs: 'K7M4' },
        devices: DEVICES.slice(0, 2),
      },
    },
  },
  /** A wall is awaited; one is there and shows words, one is out of reach. */
  phonesWalls: {
    play: () => counsel(),
    around: {
      phones: {
        ...door({ code: null, takesWall: true }),
        devices: [
          ...DEVICES.slice(0, 1),
          phone(2, { kind: 'wall', words: true, name: 'The television' }),
          phone(3, { kind: 'wall', linked: false, away: instant(700_000) }),
        ],
      },
    },
  },
  phonesAskingWall: {
    play: () => counsel(),
    around: {
      phones: {
        ...door({ stage: 'asking', code: null }),
        asking: { device: 'a1b2c3d4e5f60718', kind: 'wall', signs: 'K7M4' },
      },
    },
  },
  phonesFour: { play: () => counsel(), around: { phones: { ...door({}), devices: DEVICES } } },
  /** Devices are known, and nothing listens. */
  phonesShut: {
    play: () => counsel(),
    around: { phones: { ...door({}), open: null, devices: DEVICES } },
  },
  /** Whose taps count was sent away; one of the others looks where the door was before. */
  phonesCountStill: {
    play: () => counsel(),
    around: {
      phones: {
        ...door({ code: null }),
        countsStill: { number: 5, name: 'Fay’s tablet' },
        devices: [phone(1, {}), phone(2, { linked: false, elsewhere: true, away: instant(700_000) })],
      },
    },
  },
  /** The address that they came by is gone. */
  phonesGone: {
    play: () => counsel(),
    around: {
      phones: {
        ...door({ address: '192.168.137.1', code: null }),
        blocked: { address: '192.168.137.1', names: false, why: 'addressGone' },
        devices: DEVICES.slice(0, 2),
      },
    },
  },
  /** The same with one who came late. */
  lateComer: {
    play: () =>
      playTo(begun('consultancy', TWELVE.slice(0, 11), 60, { queue: ['p7'] }), 'CLARIFY', 'asPlanned')
        .do({ type: 'person.arrive', name: 'Nora' })
        .wait(30)
        .tap('p1')
        .wait(39),
  },
  /** Whoever began the round before would begin the next one too. */
  beginsAgain: {
    play: () =>
      playTo(begun('action_learning', SIX, 60), 'PULSE')
        .wait(20)
        .do({ type: 'phase.end' }),
  },
  /** Nothing is written down, and what each wants from today is asked all the same. */
  sealed: {
    play: () =>
      playTo(begun('council', ['Al', 'Bo', 'Cy'], 40, { queue: ['p2', 'p3'], level: 'L3' }), 'CHECKIN').wait(
        2,
      ),
  },
  /** The next step of a slot of office hours, whose presenter has the longest name. */
  hoursNext: {
    play: () =>
      playTo(
        begun('office_hours', TWELVE.slice(0, 8), 45, { queue: ['p4', 'p3'], asks: { p4: 'stuck' } }),
        'NEXT',
        'asPlanned',
      ).wait(20),
  },
  /** Two join from elsewhere, and begin the round. */
  remote: {
    play: () => playTo(begun('council', SIX, 49, { remote: ['p3', 'p5'] }), 'CHECKIN').wait(8),
  },
  /** What was learned in them is told. */
  hoursHarvest: { play: () => playTo(begun('office_hours', TWELVE.slice(0, 8), 45), 'HARVEST').wait(20) },
  sample: { play: () => counsel({ trial: true }), around: { sample: 'plays' } },
  sampleStopped: { play: () => counsel({ trial: true }), around: { sample: 'stopped' } },
  /** The app was gone in the middle of Ana's turn, and asks whether the time counts. */
  gap: { play: () => counsel().foundGap() },
  memory: {
    play: () => counsel(),
    around: { saved: { where: 'memory', why: { code: 'notSaved', disk: 'full' } } },
  },
  lost: {
    play: () => counsel(),
    around: { place: { state: 'lost', display: 7, displays: [laptop], panes: true } },
  },
  cover: {
    play: () => counsel(),
    around: { place: { state: 'covers', display: 1, displays: [laptop], panes: false } },
  },
  /** The group's agreement is looked at before the work, and after it, with one line bent. */
  agreement: {
    play: () => playTo(begun('council', SIX, 49, { queue: ['p4', 'p3'], ...AGREED }), 'AGREE').wait(12),
  },
  agreementCheck: { play: checked },
  /** The first agreement is made: one blank is filled. */
  agreementMade: {
    play: () =>
      playTo(begun('council', SIX, 65, { queue: ['p4', 'p3'], ...MAKING }), 'AGREE')
        .wait(12)
        .do({ type: 'blank.write', line: 0, text: 'We meet in order to think one hard thing through.' })
        .do({ type: 'agreement.focus', by: 1 }),
  },
  /** The same of a group of a few lines, and the sixth session. */
  agreementFew: {
    play: () =>
      playTo(
        begun('council', SIX, 49, {
          queue: ['p4', 'p3'],
          ...AGREED,
          brought: { ...AGREED.brought, longReview: true, agreement: FEW_LINES },
        }),
        'AGREECLOSE',
      ),
  },
  /** Dora has said her question, and which help she wants. */
  question: {
    play: () =>
      six({ ...AGREED }).do({
        type: 'ownQuestion.write',
        text: 'How do I get a yes from somebody who never says no?',
        help: 'ideas',
      }),
  },
  /** A room full of pairs: its two sides have the words of the app for names. */
  pairsAhead: { play: () => twoPairs() },
  pairs: { play: () => playTo(twoPairs(), 'CHECKIN') },
  pairsLate: { play: () => playTo(twoPairs(), 'CHECKIN').wait(130) },
  wants: {
    play: () =>
      playTo(begun('council', SIX, 49, { queue: ['p4', 'p3'] }), 'CHECKIN').do({
        type: 'want.write',
        person: 'p2',
        text: 'One question that I have not asked myself yet.',
      }),
  },
  pausedAgreed: { play: () => counsel(AGREED).do({ type: 'clock.pause' }) },
  /** Commitments of last time come back: Ana, Chidi and Emre have something to read. */
  review: { play: () => review() },
  reviewShown: { play: () => shown() },
  reviewSeen: {
    play: () =>
      shown().do({
        type: 'seen.write',
        person: 'p1',
        commitment: 'w1',
        text: 'Two of them named the report.',
      }),
  },
  reviewSaid: {
    play: () =>
      review()
        .do({ type: 'commitment.recall', person: 'p1', commitment: 'w1', hears: 'say' })
        .tap('p1')
        .wait(14),
  },
  /** Chidi told, and what became of his stands: Emre is next. */
  reviewOn: {
    play: () =>
      shown()
        .do({ type: 'commitment.settle', person: 'p1', commitment: 'w1', becomes: 'carry' })
        .do({ type: 'commitment.recall', person: 'p3', commitment: 'w3', hears: 'keep' })
        .wait(9),
  },
  /** Of one that was carried on often. */
  reviewOften: { play: () => review({ waiting: { p1: ['w2'] }, visible: {} }) },
  reviewEight: {
    play: () => {
      const session = begun('learning_circle', TWELVE.slice(0, 8), 60, {
        reviewers: ['p1', 'p4', 'p8'],
        recall: { waiting: { p1: ['w1'], p4: ['w4'], p8: ['w8'] }, visible: {} },
      });
      return playTo(session, 'CHECKIN', 'asPlanned').wait(120).do({ type: 'phase.end' }).wait(6);
    },
  },
  ended: { play: () => playToEnd(counsel().tap('p1').do({ type: 'session.endNow' }), 20) },
};

/** What a console is sent that shows this at such a moment. */
export const pushOf = (view: ConsoleView, at: Instant, around: Partial<ConsolePush> = {}): ConsolePush => ({
  role: 'console',
  theme: 'light',
  roomTheme: 'light',
  sound: NO_SOUND,
  phones: null,
  replay: null,
  sample: null,
  clock: { at, monotonic: 0, wall: wallTime(OPENED_WALL + at), moving: false },
  view,
  session: 's1',
  setUp: DEFAULT_SET_UP,
  saved: { where: 'disk', why: null },
  place: { state: 'external', display: 7, displays: [laptop, projector], panes: true },
  ...around,
});

export const consolePushes: Readonly<Record<string, ConsolePush>> = Object.fromEntries(
  Object.entries(scenes).map(([name, { play, around }]) => {
    const { session, at } = play();
    return [name, pushOf(consoleView(session), instant(at), around)];
  }),
);

/** What the 110 seconds are paid from that the council was late by then: 47 and 72 over, 9 not used. */
export const repay: RepayProposal = repayProposal(overtime().session, seconds(110));
