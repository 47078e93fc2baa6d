import { roomView, type RoomView } from '#shared/session/room/view.ts';
import { instant, type Instant } from '#shared/time.ts';
import type { HelpKind } from '#shared/session/lines/help.ts';
import type { PlayedSession } from '../playedSession.ts';
import {
  AGREED,
  begun,
  kickedOff,
  LONG,
  MAKING,
  opened,
  playTo,
  playToEnd,
  playToTurn,
  REPORTED,
  REPORTED_LONG,
  reported,
  SIX,
} from './playing.ts';

/** The room in moments of sessions: those that the pictures of the look show, and the hard ones between. */

const TWELVE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', '林小雪', 'Ivo', LONG, 'ليلى', 'Lea'];
const EIGHT = ['Maximilian 1', 'Maximilian 2', 'Wilhelmina', '林小雪', 'Ömer', LONG, 'محمد عبد الرحمن', 'Ng'];
/** What nobody is called, and what a field for names takes. */
const HOSTILE = ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'W'.repeat(200), '‮evil‬ name <b>x</b>', 'Ana'];

/** Six in a council of 45 minutes: Dora presents, then Chidi. */
const six = () => begun('council', SIX, 45, { title: 'Thursday Council', queue: ['p4', 'p3'] });
/** Dora has presented for so many seconds of 180. */
const present = (seconds: number) => playTo(six(), 'PRESENT', 'asPlanned').wait(seconds);
/** The group agreed to so many seconds more for Dora, and 10 seconds passed since. */
const extended = (seconds: number, by: number) =>
  present(seconds - 10)
    .do({ type: 'clock.extend', target: 'phase', by: by * 1000, agreed: true })
    .wait(10);
/** Ana reports, for 14 seconds, on what she lets stand on the wall. */
const reviewing = (shows: string) =>
  playTo(
    begun('council', SIX, 45, {
      queue: ['p4', 'p3'],
      reviewers: ['p1', 'p3'],
      recall: { waiting: { p1: ['w1'], p3: ['w3'] }, visible: {} },
    }),
    'CHECKIN',
  )
    .do({ type: 'phase.end' })
    .do({ type: 'commitment.recall', person: 'p1', commitment: 'w1', hears: 'show', shows })
    .tap('p1')
    .wait(14);
/** Dora's quick questions stand ready. */
const questionsAhead = () => present(180).do({ type: 'phase.end' });
/** Dora has her counsel: Emre and Fay had their turns, and Ana has had 39 seconds of hers. */
const counsel = () => playToTurn(playTo(six(), 'COUNSEL', 'asPlanned'), 'Ana', 60).wait(39);
/** A forum stands before its silence. */
const silenceAhead = () =>
  playTo(begun('forum', SIX, 90, { queue: ['p4'] }), 'CLARIFY', 'asPlanned')
    .wait(200)
    .do({ type: 'phase.end' });
const silence = (seconds: number) => silenceAhead().start().wait(seconds);
const says = (text: string) => present(106).do({ type: 'room.message', text });

const agreedSix = () =>
  begun('council', SIX, 45, { title: 'Thursday Council', queue: ['p4', 'p3'], ...AGREED });
/** The group looks at the line so many on from the first, which Ana has chosen. */
const agreeing = (lines: number, person = 'p1') =>
  playTo(agreedSix(), 'AGREE')
    .do({ type: 'voice.tap', person, style: 'toggle' })
    .do({ type: 'agreement.focus', by: lines })
    .wait(8);

const QUESTION = 'How do I get a yes from somebody who never says no?';
const LONG_QUESTION =
  'What do I owe a team that I am going to leave in autumn, and when do I begin to tell them about it all?';
const asks = (session: PlayedSession, text = QUESTION, help: HelpKind | null = 'ideas') =>
  session.do({ type: 'ownQuestion.write', text, help });
/** Dora's counsel, with her question on the wall. */
const questionInCounsel = (text = QUESTION) =>
  playToTurn(playTo(asks(present(100), text), 'COUNSEL', 'asPlanned'), 'Ana', 60).wait(39);

const EIGHT_PAIRS = [
  ...[
    ['Ana', 'Zoe'],
    ['Ben', 'Lea'],
    ['Chidi', 'ليلى'],
    ['Dora', 'Kim'],
    ['Emre', LONG],
    ['Fay', 'Ivo'],
  ],
  ...[
    ['Gus', '林小雪'],
    ['Hana', 'Kofi'],
  ],
];
const THIRTY_PAIRS = Array.from({ length: 30 }, (_, i) => [
  i === 3 ? LONG : `${SIX[i % 6]} ${'BMS'[i % 3]}${i}.`,
  i === 4 ? 'محمد عبد الرحمن' : `Wilhelmina ${i}`,
  ...(i === 29 ? ['Zoe'] : []),
]);

const moments: Readonly<Record<string, () => PlayedSession>> = {
  present: () => present(106),
  warning: () => present(157),
  overtime: () => present(227),
  pause: () => present(106).do({ type: 'clock.pause' }),
  /** 71 seconds of the questions to Dora. */
  shortq: () => playTo(six(), 'SHORTQ', 'asPlanned').wait(71),
  armed: questionsAhead,
  /** Figures whose outlines cross in the typeface: 4:44. */
  armedHollow: () =>
    questionsAhead().do({ type: 'clock.extend', target: 'phase', by: 104_000, agreed: true }),
  counsel,
  /** Ana has just passed the stone on to Ben. */
  counselPassed: () => counsel().do({ type: 'turn.next', person: null }),
  /** Everybody sits, and nothing has begun. */
  opening: () => opened('council', SIX, 45, { title: 'Thursday Council' }),
  silence: () => silence(34),
  /** Twelve close a consultancy; it is the tenth who speaks. */
  close: () =>
    playToTurn(playTo(begun('consultancy', TWELVE, 60, { queue: ['p7'] }), 'CLOSE'), LONG, 15).wait(6),
  three: () =>
    playTo(begun('council', SIX.slice(0, 3), 30, { queue: ['p2'] }), 'PRESENT', 'asPlanned').wait(70),
  blank: () => present(106).do({ type: 'room.blank' }),
  message: () => says('Back in ten minutes. Tea is in the kitchen.'),
  messageLong: () =>
    says(
      'We go on at a quarter past. Please leave the phones in the other room, and bring the sheet with the question you would like to put to the group this time.',
    ),
  ended: () => playToEnd(present(106).do({ type: 'session.endNow' }), 20),
  twice: () => present(400),
  extended: () => extended(200, 60),
  /** Extended when 100 seconds were over, and 50 seconds over that. */
  extendedOver: () => extended(110, 60).wait(180),
  extendedAhead: () => extended(150, 120),
  pausedOver: () => present(227).do({ type: 'clock.pause' }),
  silenceArmed: silenceAhead,
  silenceOver: () => silence(75),
  noDigits: () => present(157).do({ type: 'room.digits', shown: false }),
  /** The commitments from last time are next; Chidi has stepped out, and Fay observes. */
  open: () =>
    playTo(
      begun('council', SIX, 60, { queue: ['p4'], reviewers: ['p1'], roles: { observer: 'p6' } }),
      'CHECKIN',
    )
      .do({ type: 'person.stepOut', person: 'p3' })
      .do({ type: 'phase.end' }),
  /** All turns of Dora's counsel are over, and a bit of the open floor too. */
  openFloor: () => counsel().do({ type: 'round.open' }).wait(300),
  /** Ana shows what she took along last time; the second is as long as a commitment is that is still likely. */
  reviewShown: () => reviewing('Ask two colleagues what they would drop.'),
  reviewLong: () =>
    reviewing(
      'Before the next board meeting, ask the two colleagues who know the report best what they would leave out first, and write down what surprises me',
    ),
  agreement: () => agreeing(1),
  agreementLong: () => agreeing(6, 'p2'),
  agreementFirst: () => playTo(agreedSix(), 'AGREE').wait(12),
  agreementMade: () =>
    playTo(begun('council', SIX, 65, { queue: ['p4', 'p3'], ...MAKING }), 'AGREE')
      .do({ type: 'agreement.focus', by: 11 })
      .wait(12),
  agreementCheck: () => playTo(agreedSix(), 'AGREECLOSE').do({ type: 'agreement.focus', by: 3 }).wait(12),
  questionBefore: () => asks(present(170)).wait(10).do({ type: 'phase.end' }),
  question: () => questionInCounsel(),
  questionLong: () => questionInCounsel(LONG_QUESTION),
  questionAfter: () =>
    asks(playTo(questionInCounsel(), 'RESPOND').wait(4), 'What would make his ‘no’ welcome?', null).wait(13),
  questionAfterLong: () =>
    asks(playTo(questionInCounsel(LONG_QUESTION), 'RESPOND').wait(4), `${LONG_QUESTION.slice(0, 90)}?`, null),
  questionSealed: () =>
    playToTurn(
      playTo(asks(present(100).do({ type: 'level.raise', level: 'L3', slot: 1 })), 'COUNSEL', 'asPlanned'),
      'Ana',
      60,
    ).wait(39),
  /** The longest name among twelve presents, over time. */
  questionTwelve: () =>
    asks(
      playTo(begun('consultancy', TWELVE, 60, { queue: ['p10'] }), 'PRESENT', 'asPlanned').wait(640),
      LONG_QUESTION,
      'questions',
    ),
  wanted: () =>
    playToTurn(
      playTo(
        six().do({
          type: 'want.write',
          person: 'p2',
          text: 'One question that I have not asked myself yet.',
        }),
        'CLOSE',
      ),
      'Ben',
      15,
    ).wait(6),
  /** Nobody in particular has the time: nothing stands below. */
  questionOffice: () =>
    asks(playTo(begun('office_hours', SIX.slice(0, 4), 75, { queue: ['p1'] }), 'WORK')).wait(20),
  questionThree: () =>
    asks(
      playTo(begun('council', SIX.slice(0, 3), 30, { queue: ['p2'] }), 'PRESENT', 'asPlanned').wait(70),
      'Do I stay?',
      'courage',
    ).wait(5),
  report: () => reported(SIX, REPORTED).do({ type: 'report.show', on: true }, 'board'),
  reportLong: () => reported(SIX, REPORTED_LONG).do({ type: 'report.show', on: true }, 'board'),
  /** Nothing of it stands there before the observer says so. */
  reportCovered: () => reported(SIX, REPORTED),
  /** Eight, and the longest names among them; the seventh presents. */
  eight: () => playTo(begun('council', EIGHT, 90, { queue: ['p7', 'p8'] }), 'PRESENT', 'asPlanned').wait(20),
  /** Eight pairs stand before their first phase, and coach in the first half and in the second. */
  pairsFind: () => kickedOff(EIGHT_PAIRS),
  pairs: () => playTo(kickedOff(EIGHT_PAIRS).start(), 'EXPLORE', 'asPlanned').wait(214),
  pairsSecond: () => playTo(playTo(kickedOff(EIGHT_PAIRS).start(), 'SWAP'), 'EXPLORE').wait(60),
  /** Three pairs and a trio. */
  pairsTrio: () => kickedOff([...EIGHT_PAIRS.slice(2, 5), ['Ana', LONG, 'Zoe']]),
  /** As many as there may be, and the longest names among them. */
  pairsMany: () => kickedOff(THIRTY_PAIRS),
  pairsManyOn: () => playTo(kickedOff(THIRTY_PAIRS).start(), 'EXPLORE').wait(30),
  /** Counsel for Ana: the longest name has its turn. */
  hostile: () =>
    playTo(begun('council', HOSTILE, 45, { queue: ['p4'] }), 'COUNSEL')
      .wait(40)
      .do({ type: 'turn.next', person: null })
      .wait(40),
};

export interface RoomMoment {
  readonly view: RoomView;
  /** On the session's clock. */
  readonly at: Instant;
}

const played = Object.entries(moments).map(([name, play]): [string, RoomMoment] => {
  const { session, at } = play();
  return [name, { view: roomView(session), at: instant(at) }];
});

export const roomMoments: Readonly<Record<string, RoomMoment>> = Object.fromEntries(played);
