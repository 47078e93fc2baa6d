import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceOf, type Actor, type Observer } from '#shared/session/actor.ts';
import { ActorSchema } from '#shared/session/actorSchema.ts';
import { mayCommand } from '#shared/session/commands.ts';
import { replay } from '#shared/session/session.ts';
import { boardView } from '#shared/session/voices/boardView.ts';
import { comparedTrack, countedTrack, trackIdOf, trackOf } from '#shared/session/voices/track.ts';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';
import { comparable } from '../support/comparable.ts';
import { council } from '../support/council.ts';
import { draftOf } from '../support/draft.ts';
import { play, PHONES, tapMoves } from '../support/moves.ts';

const [ONE, TWO] = PHONES;
const OBSERVERS: readonly Observer[] = ['board', 'secondBoard', ONE, TWO];

describe('an actor', () => {
  it('is a window by its role, the app, or an observer by the device', () => {
    expect(
      (['console', 'board', 'secondBoard', 'library', 'system', ONE] as const).map((by) =>
        deviceOf(ActorSchema.parse(by)),
      ),
    ).toEqual([
      { kind: 'facilitator', device: 'console' },
      { kind: 'observer', device: 'board' },
      { kind: 'observer', device: 'secondBoard' },
      { kind: 'desk', device: 'library' },
      { kind: 'app', device: 'system' },
      { kind: 'observer', device: '0f3a9c21d7e4' },
    ]);
  });

  it.each(['', 'room', 'observer:', 'observer:board', 'observer:secondBoard', 'observer:0F3A9C21D7E4', 7])(
    'is not %j',
    (by) => {
      expect(ActorSchema.safeParse(by).success).toBe(false);
    },
  );

  it('with a device of its own may do what a second observer may', () => {
    expect(
      (['voice.tap', 'code.mark', 'act.undo', 'phase.next', 'voice.move', 'note.write'] as const).map(
        (type) => mayCommand(ONE, type),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});

describe('tracks', { timeout: 60_000 }, () => {
  it('tapped in any interleaving are each what it is alone, live and replayed', () => {
    fc.assert(
      fc.property(tapMoves(OBSERVERS), (moves) => {
        const { session } = play(draftOf(), moves);
        expect(comparable(replay(session.log))).toEqual(comparable(session));
        for (const own of OBSERVERS) {
          const others = OBSERVERS.filter((by) => by !== own);
          const alone = replay(session.log.filter(({ by }) => !others.some((other) => other === by)));
          expect(trackOf(alone.state, own)).toEqual(trackOf(session.state, own));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('count by who tapped first, a second board never, and the next one is what is compared', () => {
    const speaking = (played: ReturnType<typeof council>) =>
      [countedTrack, comparedTrack].map((track) => [...track(played.state).speaking.keys()]);
    expect(speaking(council())).toEqual([[], []]);
    expect(speaking(council().tap('Ana', 'toggle', 'secondBoard'))).toEqual([[], ['p1']]);
    const phone = council().tap('Ben', 'toggle', ONE);
    expect(speaking(phone)).toEqual([['p2'], []]);
    // Somebody taps on the console's own board later on: what counted goes on counting.
    expect(speaking(phone.tap('Chidi', 'toggle', 'board'))).toEqual([['p2'], ['p3']]);
    const both = council().tap('Ana', 'toggle', 'board').tap('Ben', 'toggle', ONE).tap('Dora', 'toggle', TWO);
    expect(speaking(both)).toEqual([['p1'], ['p2']]);
    expect(speaking(both.tap('Emre', 'toggle', 'secondBoard'))).toEqual([['p1'], ['p5']]);
  });

  it('are as many as there are devices, and each shows its own board', () => {
    const played = council();
    OBSERVERS.forEach((by, i) => played.tap(['Ana', 'Ben', 'Chidi', 'Dora'][i] ?? '', 'toggle', by));
    expect([...played.state.tracks].map(([id, { speaking }]) => [id, [...speaking.keys()]])).toEqual([
      ['board', ['p1']],
      ['secondBoard', ['p2']],
      ['0f3a9c21d7e4', ['p3']],
      ['b81e5502c6fa', ['p4']],
    ]);
    const shown = (by: Observer) => {
      const { seats, second, next } = boardView(played.session, by);
      return [seats.filter(({ since }) => since !== null).map(({ person }) => person), second, next === null];
    };
    expect(OBSERVERS.map(shown)).toEqual([
      [['p1'], false, false],
      [['p2'], true, true],
      [['p3'], true, true],
      [['p4'], true, true],
    ]);
  });

  it('are undone each on its own device', () => {
    const played = council().tap('Ana', 'toggle', ONE).tap('Ben', 'toggle', TWO).tap('Chidi', 'toggle', ONE);
    const speaking = (by: Actor) => [...trackOf(played.state, by).speaking.keys()];
    played.undo(ONE);
    expect([speaking(ONE), speaking(TWO)]).toEqual([['p1'], ['p2']]);
    played.undo(TWO).undo(ONE).redo(TWO);
    expect([speaking(ONE), speaking(TWO)]).toEqual([[], ['p2']]);
    played.refuses('nothingToUndo', (it) => it.undo('secondBoard'));
  });

  it('are put right on the device that tapped them, and by the first board and the desk', () => {
    const played = council().tap('Ana', 'toggle', ONE);
    const of = trackOf(played.state, ONE).voices[0]?.startedBy ?? 0;
    for (const by of ['secondBoard', TWO] as const)
      played.refuses('unknownVoice', (it) => it.do({ type: 'voice.reassign', of, person: 'p2' }, by));
    for (const [by, person] of [
      [ONE, 'p2'],
      ['board', 'p3'],
      ['library', 'p4'],
    ] as const)
      expect([
        ...trackOf(played.do({ type: 'voice.reassign', of, person }, by).state, ONE).speaking.keys(),
      ]).toEqual([person]);
  });

  it('are the first one where no observer taps', () => {
    const { state } = council();
    expect((['console', 'library', 'system'] as const).map((by) => trackIdOf(state, by))).toEqual([
      'board',
      'board',
      'board',
    ]);
  });

  const counted = (played: ReturnType<typeof council>) =>
    [countedTrack, comparedTrack].map((track) => [...track(played.state).speaking.keys()]);
  const count = (track: string) => ({ type: 'track.count', track }) as const;

  it('are measured as the facilitator says, also the second board’s, and the other way round once it is undone', () => {
    const played = council()
      .tap('Ana', 'toggle', 'board')
      .tap('Ben', 'toggle', ONE)
      .tap('Dora', 'toggle', TWO);
    expect(counted(played.do(count(deviceOf(TWO).device)))).toEqual([['p4'], ['p1']]);
    expect(counted(played.undo())).toEqual([['p1'], ['p2']]);
    expect(counted(played.redo())).toEqual([['p4'], ['p1']]);
    played.tap('Emre', 'toggle', 'secondBoard');
    expect(counted(played.do(count('secondBoard')))).toEqual([['p5'], ['p1']]);
    expect(comparable(replay(played.session.log))).toEqual(comparable(played.session));
  });

  it('are measured as before while whoever was chosen has not tapped', () => {
    const played = council()
      .tap('Ana', 'toggle', 'board')
      .do(count(deviceOf(ONE).device));
    expect(counted(played)).toEqual([['p1'], []]);
    expect(counted(played.tap('Ben', 'toggle', ONE))).toEqual([['p2'], ['p1']]);
  });

  it('are chosen by the facilitator alone', () => {
    for (const by of ['board', 'secondBoard', ONE, 'library', 'room'] as const)
      expect(mayCommand(by, 'track.count')).toBe(false);
    expect(mayCommand('console', 'track.count')).toBe(true);
  });

  it('take what the facilitator taps on the console where they count', () => {
    const played = council().tap('Ben', 'toggle', ONE).tap('Ana', 'overlap', 'console');
    expect([...trackOf(played.state, ONE).speaking.keys()]).toEqual(['p2', 'p1']);
    expect(boardView(played.session, 'console').seats.filter(({ since }) => since !== null)).toHaveLength(2);
    expect(trackOf(played.state, 'board').speaking.size).toBe(0);
  });

  it('measure the talk, the summary and what is compared', () => {
    const played = council()
      .start()
      .tap('Ana', 'toggle', 'board')
      .tap('Ben', 'toggle', ONE)
      .wait(10)
      .tap('Ana', 'toggle', 'board')
      .tap('Ben', 'toggle', ONE);
    const spoke = () =>
      sessionTalk(played.session).lanes.flatMap(({ person, turns }) => (turns.length > 0 ? [person] : []));
    const compared = () =>
      sessionTalk(played.session).second?.lanes.flatMap(({ person, turns }) =>
        turns.length > 0 ? [person] : [],
      );
    expect([spoke(), compared()]).toEqual([['p1'], ['p2']]);
    played.do(count(deviceOf(ONE).device)).wait(1);
    expect([spoke(), compared()]).toEqual([['p2'], ['p1']]);
    expect(summarize(played.session, english).people.find(({ person }) => person === 'p1')?.airtime).toBe(0);
    expect(sessionTalk(played.session).agreement?.part).toBe(0);
  });

  it('end with the session, each of them', () => {
    const played = council().to('back.CLOSE').tap('Ana').tap('Ben', 'toggle', ONE).tap('Dora', 'toggle', TWO);
    played.wait(5).next();
    const { tracks } = played.state;
    expect(
      [...tracks.values()].map(({ speaking, voices }) => [speaking.size, voices.map(({ to }) => to)]),
    ).toEqual([...tracks].map(() => [0, [played.now]]));
  });
});
