import { boardView, type BoardView } from '#shared/session/voices/boardView.ts';
import { roomView, type RoomView } from '#shared/session/room/view.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import type { Observer } from '#shared/session/actor.ts';
import { instant, type Instant } from '#shared/time.ts';
import type { PlayedSession } from '../playedSession.ts';
import { begun, LONG, playTo, playToTurn, REPORTED, REPORTED_LONG, reported, SIX } from './playing.ts';

/** The board in moments of sessions: as the pictures of the look show it, and with three people and with twelve. */

const TWELVE = ['Ana', 'Ben', 'Chidi', LONG, 'Emre', 'Fay', 'Gus', '林小雪', 'Ivo', 'ليلى حسن', 'Kim', 'Lea'];

function mark(session: PlayedSession, codes: Readonly<Partial<Record<ObserverCode, number>>>): PlayedSession {
  for (const [code, count] of Object.entries(codes))
    for (let i = 0; i < count; i++)
      session.do({ type: 'code.mark', code, person: null, whom: null }, 'board');
  return session;
}

/** A council's counsel for Dora; Fay observes. Some of what was said is marked already. */
const counsel = (names: readonly string[]) =>
  mark(
    playTo(
      begun('council', names, 45, { queue: ['p4', 'p3'], roles: { observer: 'p6' } }),
      'COUNSEL',
      'asPlanned',
    ),
    { AD: 2, EX: 3, QO: 1, RP: 1 },
  );

/** So many in a round of quick questions to Gus. */
const many = (people: number): PlayedSession =>
  playTo(begun('consultancy', TWELVE.slice(0, people), 60, { queue: ['p7'] }), 'CLARIFY', 'asPlanned').wait(
    20,
  );

const moments: Readonly<Record<string, () => PlayedSession>> = {
  /** Emre had his turn; Ana speaks for 42 seconds. Space on the board moves the session on. */
  hold: () => {
    const session = playToTurn(counsel(SIX), 'Emre', 60).wait(15).speak('p5', 30).wait(3);
    return playToTurn(session, 'Ana', 0).do({ type: 'board.lead', on: true }).tap('p1').wait(42);
  },
  /** All turns are over. Ana, Emre and Ben spoke on the open floor; nobody does for 7 seconds. */
  silence: () =>
    counsel(['Ana', 'Ben', 'Chidi', LONG, 'Emre', '陈小雪'])
      .do({ type: 'round.open' })
      .wait(20)
      .speak('p1', 17)
      .wait(2)
      .speak('p5', 11)
      .wait(1)
      .tap('p2')
      .wait(22)
      .do({ type: 'voice.silence' }, 'board')
      .wait(7),
  /** Twelve ask Gus; Ben still speaks where another begins. */
  overlap: () =>
    mark(playTo(begun('consultancy', TWELVE, 60, { queue: ['p7'] }), 'CLARIFY', 'asPlanned'), {
      QS: 6,
      QO: 2,
      QL: 1,
    })
      .wait(30)
      .speak('p3', 7)
      .wait(1)
      .speak('p7', 3)
      .wait(2)
      .speak('p11', 9)
      .wait(1)
      .speak('p7', 5)
      .wait(4)
      .tap('p2')
      .wait(23)
      .tap('p4')
      .wait(3),
  /** Eleven, and one who came late: Gus presents, and a seat is as narrow as seats get. */
  lateComer: () =>
    playTo(
      begun('consultancy', TWELVE.slice(0, 11), 60, { queue: ['p7'], roles: { observer: 'p5' } }),
      'CLARIFY',
      'asPlanned',
    )
      .do({ type: 'person.arrive', name: 'Nora' })
      .do({ type: 'person.stepOut', person: 'p9' })
      .do({ type: 'observation.refuse', person: 'p2' })
      .wait(30)
      .tap('p1')
      .wait(9)
      .tap('p4')
      .wait(3),
  /** Ana presents; Ben has stepped out, and the third speaks. */
  three: () =>
    playTo(begun('council', ['Ana', 'Ben', LONG], 30, { queue: ['p1'] }), 'PRESENT')
      .do({ type: 'person.stepOut', person: 'p2' })
      .wait(20)
      .tap('p3')
      .wait(12),
  /** Eight: as many as sit in a circle on a phone; Gus speaks, and Ben over him. */
  eight: () => many(8).tap('p7').wait(75).tap('p2').wait(4),
  /** Nine; nobody has spoken yet, and whoever began last began by mistake. */
  nine: () => many(9).tap('p3').wait(3).do({ type: 'act.undo' }, 'board').wait(5),
  /** What was tapped last is taken back, and may be done again. */
  undone: () => counsel(SIX).tap('p5').wait(31).tap('p3').wait(2).do({ type: 'act.undo' }, 'board').wait(1),
  /** The report of Fay, who observed: both lines are on the wall. */
  report: () => reported(SIX, REPORTED).do({ type: 'report.show', on: true }, 'board'),
  /** Ten, and lines that are as long as they may be. */
  reportTen: () => reported(TWELVE.slice(0, 10), REPORTED_LONG),
  /** Nobody is shown who spoke for how long. */
  reportSealed: () =>
    playTo(
      begun('council', SIX, 45, { level: 'L3', queue: ['p4'], roles: { observer: 'p6' } }),
      'OBSERVE',
    ).wait(20),
  /** On the second observer's board: Emre asked not to be observed, and Ben began 3 seconds before he was tapped. */
  unseen: () =>
    playToTurn(
      playTo(begun('forum', SIX, 90, { queue: ['p4'] }), 'EXPERIENCE').do({
        type: 'observation.refuse',
        person: 'p5',
      }),
      'Ben',
      30,
    )
      .wait(2)
      .do({ type: 'voice.tap', person: 'p2', style: 'toggle' }, 'secondBoard')
      .wait(5)
      .do({ type: 'voice.redate', earlier: 3000 }, 'secondBoard'),
};

/** Whose board it is, where it is not the first observer's. */
const BOARDS: Readonly<Record<string, Observer>> = { unseen: 'secondBoard' };

export interface BoardMoment {
  readonly view: BoardView;
  /** What is left: a phone shows it too. */
  readonly timer: RoomView['timer'];
  /** On the session's clock. */
  readonly at: Instant;
}

export const boardMoments: Readonly<Record<string, BoardMoment>> = Object.fromEntries(
  Object.entries(moments).map(([name, play]) => {
    const { session, at } = play();
    const view = boardView(session, BOARDS[name] ?? 'board');
    return [name, { view, timer: roomView(session).timer, at: instant(at) }];
  }),
);
