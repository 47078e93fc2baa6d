import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#shared/session/events.ts';
import { NotASession } from '#shared/session/opened.ts';
import { append, replay } from '#shared/session/session.ts';
import { council } from './support/council.ts';
import { stateOf } from './support/comparable.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import { phaseCalled } from '../../support/shipped.ts';

describe('undo', () => {
  it('takes back the last act of the same window', () => {
    council()
      .start()
      .wait(50)
      .next()
      .tap('Ana')
      .wait(5)
      .undo()
      .expectIn('front.open.overtime')
      .expectElapsed(55)
      .expectSpeaking('Ana')
      .undo('board')
      .expectSpeaking()
      .undo()
      .expectIn('front.open.ready')
      .refuses('nothingToUndo', (it) => it.undo())
      .refuses('nothingToUndo', (it) => it.undo('board'))
      .refuses('nothingToUndo', (it) => it.undo('library'));
  });

  it('goes back one act at a time, and forward again in the same order', () => {
    const played = council()
      .tap('Ana')
      .tap('Ben')
      .tap('Chidi')
      .undo('board')
      .undo('board')
      .expectSpeaking('Ana');
    played.redo('board').expectSpeaking('Ana', 'Ben').redo('board').expectSpeaking('Ana', 'Ben', 'Chidi');
    played.refuses('nothingToRedo', (it) => it.redo('board'));
  });

  it('takes back an act of several facts as a whole', () => {
    const played = council({ queue: ['Ben', 'Dora'] })
      .to('front.CHECKIN')
      .turn()
      .tap('Ben');
    const before = stateOf(played.session);
    expect(stateOf(played.stepOut('Ben').expectSpeaking().undo().session)).toEqual(before);
  });

  it('is refused where a later act of another window depends on it', () => {
    council()
      .boardLeads()
      .start()
      .next('board')
      .extend(60, { agreed: true })
      .refuses('laterActDepends', (it) => it.undo('board'));
    council()
      .boardLeads()
      .start()
      .wait(5)
      .pause()
      .resume('board')
      .refuses('laterActDepends', (it) => it.undo())
      .undo('board')
      .undo()
      .expectIn('front.open.time');
    council()
      .arrive('Zoe')
      .tap('Zoe')
      .refuses('laterActDepends', (it) => it.undo());
  });

  it('never gives the turn back to somebody who has stepped out since', () => {
    council()
      .boardLeads()
      .to('front.CHECKIN')
      .do({ type: 'turn.next', person: null }, 'board')
      .stepOut('Ana')
      .refuses('laterActDepends', (it) => it.undo('board'))
      .undo()
      .undo('board')
      .expectTurn('Ana');
  });

  it('of a tap is free of what another window did since', () => {
    council()
      .to('front.CHECKIN')
      .tap('Ana')
      .turn()
      .stepOut('Ben')
      .next()
      .arrive('Zoe')
      .assign('noteTaker', 'Zoe')
      .undo('board')
      .expectSpeaking();
  });

  it('of a tap leaves nobody speaking who has stepped out', () => {
    const played = council().tap('Fay').wait(5).stepOut('Fay').expectSpeaking();
    played.undo('board').expectSpeaking().redo('board').expectSpeaking();
    expect(countedTrack(played.state).voices).toMatchObject([{ from: 0, to: 5_000 }]);
  });

  it('names the act: a hand-over after the voice it gave', () => {
    const played = council().tap('Ana').tap('Ben', 'handOver');
    const began = (person: string, name: string) => ({
      did: { code: 'voice.started', who: { person, name } },
    });
    expect(played.board.undo).toMatchObject(began('p2', 'Ben'));
    expect(played.undo('board').board).toMatchObject({
      undo: began('p1', 'Ana'),
      redo: began('p2', 'Ben'),
    });
  });

  it('names a leave after who left', () => {
    expect(council().tap('Fay').stepOut('Fay').console.undo?.did).toEqual({
      code: 'person.steppedOut',
      who: { person: 'p6', name: 'Fay' },
    });
  });
});

describe('redo', () => {
  it('is over with a new act of the same window, not of another', () => {
    council()
      .tap('Ana')
      .undo('board')
      .start()
      .redo('board')
      .undo('board')
      .tap('Ben')
      .refuses('nothingToRedo', (it) => it.redo('board'));
  });

  it('is refused where the act makes no sense any more', () => {
    council()
      .boardLeads()
      .start()
      .wait(5)
      .next('board')
      .undo('board')
      .end()
      .refuses('laterActDepends', (it) => it.redo('board'));
  });
});

describe('what is never undone', () => {
  it('is the room screen', () => {
    const played = council().start().blank().message('Tea').digits(false).undo();
    expect(played.expectIn('front.open.ready').room).toMatchObject({
      screen: 'message',
      message: 'Tea',
      digits: false,
    });
  });

  it('are words taken back, nor do they stand in the way', () => {
    const played = council().start();
    const note = played.nextAct;
    played.note('private').takeBackNote(note);
    const commitment = played.nextAct;
    played.commit('Ana', 'Sing').takeBackCommitment(commitment);
    expect(played.console.undo?.did).toEqual({ code: 'phase.started', title: phaseCalled('Open') });
    played.undo().expectIn('front.open.ready');
    expect(played.state).toMatchObject({ notes: [], commitments: [] });
  });

  it('are answers about gaps, and consent', () => {
    const played = council().start().findGap().answerGap(60, true);
    played.do({ type: 'export.agree', what: 'named' }, 'library').undo().expectIn('front.open.ready');
    expect(played.now).toBe(60_000);
    expect(played.state).toMatchObject({ gap: null, agreedExports: { named: true, turns: false } });
    played.refuses('nothingToUndo', (it) => it.undo('library'));
  });
});

describe('a session', () => {
  it('is brought up to date in place, and its log is its own', () => {
    const played = council().start();
    const log: LoggedEvent[] = [...played.session.log];
    const copy = structuredClone(log);
    const other = replay(log);
    const [fact] = council().tap('Ana').session.log.slice(-1) as [LoggedEvent];
    const grown = append(other, [{ ...fact, seq: 3 }]);
    expect(grown).toBe(other);
    expect(log).toEqual(copy);
    expect(grown.log).toHaveLength(copy.length + 1);
    expect(countedTrack(played.session.state).voices).toEqual([]);
  });

  it('hands views out that later acts do not change', () => {
    const played = council().start().tap('Ana');
    const views = [played.room, played.board, played.console];
    const copies = structuredClone(views);
    played
      .wait(9)
      .tap('Ben')
      .mark('RR')
      .note('x')
      .commit('Ana', 'y')
      .wait(50)
      .next()
      .stepOut('Fay')
      .arrive('Zoe');
    expect(views).toEqual(copies);
  });

  it('begins with its opening, once', () => {
    const { log } = council().start().session;
    expect(() => replay(log.slice(1))).toThrow(NotASession);
    expect(() => replay([log[0] as LoggedEvent, ...log])).toThrow(NotASession);
  });
});
