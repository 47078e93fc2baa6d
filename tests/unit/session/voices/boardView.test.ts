import { describe, expect, it } from 'vitest';
import { mayCommand, type Command, type CommandType } from '#shared/session/commands.ts';
import { council } from '../support/council.ts';
import { phaseCalled } from '../../../support/shipped.ts';

describe('the board', () => {
  it('has a seat and a key for everybody', () => {
    const { seats } = council({ roles: { observer: 'Fay' } })
      .to('slot.1.PRESENT')
      .wait(3)
      .tap('Emre').board;
    expect(seats).toMatchObject([
      { name: 'Ana', key: '1', holds: null, observer: false, since: null },
      { name: 'Ben', key: '2' },
      { name: 'Chidi', key: '3' },
      { name: 'Dora', key: '4', holds: 'presenter' },
      { name: 'Emre', key: '5', since: 3_000 },
      { name: 'Fay', key: '6', observer: true },
    ]);
  });

  it('moves the session on only where the facilitator lets it, and says so otherwise', () => {
    const played = council().start();
    const forward: readonly Command[] = [
      { type: 'phase.start', ago: 0 },
      { type: 'phase.next' },
      { type: 'turn.next', person: null },
      { type: 'round.open' },
      { type: 'clock.resume' },
    ];
    for (const command of forward) played.refuses('boardDoesNotLead', (it) => it.do(command, 'board'));
    expect(played.board.next).toMatchObject({ refusal: { code: 'boardDoesNotLead' } });
    expect(played.console.boardLeads).toBe(false);
    // Taps are the observer's all the same.
    played.tap('Ana').expectSpeaking('Ana').boardLeads();
    expect(played.board.next).toMatchObject({ refusal: null });
    expect(played.next('board').current.id).toBe('front.AGREE');
    played.boardLeads(false).refuses('boardDoesNotLead', (it) => it.next('board'));
    expect(played.undo().next('board').current.id).toBe('front.CHECKIN');
  });

  it('has keys for twelve', () => {
    const played = council({ people: 8 });
    for (const name of ['Ida', 'Jon', 'Kim', 'Lea']) played.arrive(name);
    expect(played.board.seats.map(({ key }) => key)).toEqual([...'1234567890-=']);
  });

  it('says since when nobody speaks', () => {
    const played = council().wait(2).tap('Ana');
    expect(played.board.silentSince).toBeNull();
    expect(played.wait(4).silence().board.silentSince).toBe(6_000);
  });

  it('counts no silence from before the session began', () => {
    const played = council().wait(40);
    expect(played.board.silentSince).toBeNull();
    expect(played.start().wait(10).board.silentSince).toBe(40_000);
  });

  it('shows the voices of the last minutes', () => {
    const played = council().speak('Ana', 5).wait(400).speak('Ben', 5).tap('Chidi');
    expect(played.board.recent).toEqual([
      { person: 'p2', from: 405_000, to: 410_000 },
      { person: 'p3', from: 410_000, to: null },
    ]);
  });

  it('shows a voice that has lasted for longer', () => {
    const played = council().tap('Ana').wait(300).speak('Ben', 5).wait(200).tap('Ben');
    expect(played.board.recent.map(({ person }) => person)).toEqual(['p1', 'p2']);
  });

  it('undoes what the board did, and embedded in the console what the console did', () => {
    const played = council().start().tap('Ana');
    expect(played.board.undo?.did).toEqual({ code: 'voice.started', who: { person: 'p1', name: 'Ana' } });
    expect(played.console.board.undo?.did).toEqual({ code: 'phase.started', title: phaseCalled('Open') });
  });

  it('rests after the end', () => {
    expect(council().to('back.CLOSE').next().board).toMatchObject({
      tappable: false,
      phase: null,
      next: null,
    });
  });

  it('may do what Space does, and otherwise tap, mark and undo', () => {
    const may = [
      'phase.start',
      'phase.next',
      'turn.next',
      'round.open',
      'clock.resume',
      'voice.tap',
      'act.undo',
    ];
    const mayNot = [
      'phase.skip',
      'session.endNow',
      'note.write',
      'room.blank',
      'plan.repay',
      'person.stepOut',
    ];
    for (const type of may) expect([type, mayCommand('board', type as CommandType)]).toEqual([type, true]);
    for (const type of mayNot)
      expect([type, mayCommand('board', type as CommandType)]).toEqual([type, false]);
    for (const type of [...may, ...mayNot]) expect(mayCommand('room', type as CommandType)).toBe(false);
  });
});
