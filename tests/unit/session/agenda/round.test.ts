import { describe, expect, it } from 'vitest';
import { council, type PlayedCouncil } from '../support/council.ts';

const turns = (played: PlayedCouncil) => played.round.order.map(played.nameOf);

/** Whose turn it is, again and again, until the round is over. */
function goRound(played: PlayedCouncil): (string | null)[] {
  const heard = [played.holder];
  while (played.decide({ type: 'turn.next', person: null }).ok) {
    played.turn();
    if (played.round.openFloor) return [...heard, 'open floor'];
    heard.push(played.holder);
  }
  return heard;
}

describe('a round of everybody', () => {
  it('goes in seat order, once', () => {
    expect(goRound(council().to('front.CHECKIN'))).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });

  it('ends with the last turn, and the phase goes on', () => {
    const played = council().to('front.CHECKIN');
    goRound(played);
    played
      .refuses('noRound', (it) => it.turn())
      .expectTurn('Fay')
      .wait(40)
      .expectIn('front.checkin.time');
  });

  it('shares the phase out in whole seconds', () => {
    expect(council().to('front.CHECKIN').turnReading.remaining).toBe(25_000);
    expect(council({ people: 7 }).to('back.CLOSE').round.turn % 1000).toBe(0);
  });

  it('begins with the phase, not before', () => {
    council()
      .to('front.AGREE')
      .end()
      .refuses('notRunning', (it) => it.turn())
      .refuses('notRunning', (it) => it.pass());
  });

  it('is nobody’s in a phase without turns', () => {
    council()
      .to('front.PICK')
      .refuses('noRound', (it) => it.turn())
      .refuses('noRound', (it) => it.pass())
      .refuses('noRound', (it) => it.openFloor())
      .refuses('noRound', (it) => it.extendTurn(15));
  });

  it('has no open floor where the format has none', () => {
    council()
      .to('front.CHECKIN')
      .refuses('noRound', (it) => it.openFloor());
  });
});

describe('the review', () => {
  it('goes through those whose commitments are open', () => {
    expect(goRound(council().to('front.REVIEW'))).toEqual(['Ana', 'Emre']);
  });

  it('leaves out who has stepped out', () => {
    expect(goRound(council().start().stepOut('Ana').to('front.REVIEW'))).toEqual(['Emre']);
  });
});

describe('counsel', () => {
  it('goes round the helpers from the presenter’s neighbour, then opens the floor', () => {
    expect(goRound(council().to('slot.1.COUNSEL'))).toEqual([
      'Emre',
      'Fay',
      'Ana',
      'Ben',
      'Chidi',
      'open floor',
    ]);
    expect(goRound(council({ queue: ['Fay', 'Ana'] }).to('slot.1.COUNSEL'))[0]).toBe('Ana');
    expect(goRound(council({ queue: ['Ana', 'Fay'] }).to('slot.1.COUNSEL'))[0]).toBe('Ben');
  });

  it('gives three fifths of its time to the round: 1:12 a turn with five helpers', () => {
    expect(council().to('slot.1.COUNSEL').turnReading).toEqual({
      elapsed: 0,
      remaining: 72_000,
      tone: 'time',
    });
    expect(council({ people: 5 }).to('slot.1.COUNSEL').turnReading.remaining).toBe(90_000);
  });

  it('leaves the observer to observe', () => {
    const played = council({ roles: { observer: 'Fay' } }).to('slot.1.COUNSEL');
    expect(turns(played)).toEqual(['Emre', 'Ana', 'Ben', 'Chidi']);
    played.refuses('notInRound', (it) => it.turn('Fay'));
  });

  it('leaves the presenter to listen', () => {
    council()
      .to('slot.1.COUNSEL')
      .refuses('notInRound', (it) => it.turn('Dora'));
  });

  it('may open the floor early, and take the round up again', () => {
    const played = council().to('slot.1.COUNSEL').wait(30).openFloor();
    played.expectTurn(null).refuses('alreadyOpenFloor', (it) => it.openFloor());
    expect(() => played.turnReading).toThrow('nobody has a turn');
    expect(goRound(played.turn())).toEqual(['Fay', 'Ana', 'Ben', 'Chidi', 'open floor']);
  });
});

describe('passing', () => {
  it('hands on, and is offered once more at the end', () => {
    const played = council().to('front.CHECKIN').pass().expectTurn('Ben').turn().pass().expectTurn('Dora');
    expect(goRound(played)).toEqual(['Dora', 'Emre', 'Fay', 'Ana', 'Chidi']);
  });

  it('twice is final', () => {
    const played = council().to('front.CHECKIN').pass();
    for (let i = 0; i < 5; i++) played.turn();
    played
      .expectTurn('Ana')
      .pass()
      .expectTurn(null)
      .refuses('noRound', (it) => it.turn())
      .refuses('noRound', (it) => it.pass());
    expect(played.round.taken).toHaveLength(5);
  });

  it('by the last opens the floor where there is one', () => {
    const played = council().to('slot.1.COUNSEL');
    for (let i = 0; i < 4; i++) played.turn();
    played.expectTurn('Chidi').pass().expectTurn('Chidi').pass();
    expect(played.round.openFloor).toBe(true);
  });

  it('begins a whole turn for the next', () => {
    const played = council().to('front.CHECKIN').wait(20).pass().wait(3);
    expect(played.turnReading).toMatchObject({ elapsed: 3_000, remaining: 22_000 });
  });
});

describe('the stone, from any seat', () => {
  it('goes on from there, and comes back to those left out', () => {
    const played = council().to('front.CHECKIN').turn('Dora');
    expect(goRound(played)).toEqual(['Dora', 'Emre', 'Fay', 'Ben', 'Chidi']);
  });

  it('goes on from the seat of whoever passes it', () => {
    council().to('front.CHECKIN').turn('Dora').pass().expectTurn('Emre');
  });

  it('comes back to somebody who had it', () => {
    const played = council().to('front.CHECKIN').turn().turn('Ana').expectTurn('Ana');
    expect(played.round.taken.map(played.nameOf)).toEqual(['Ben']);
    expect(goRound(played)).toEqual(['Ana', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });
});

describe('a longer turn', () => {
  it('adds a quarter of a minute, to this turn alone', () => {
    const played = council().to('front.CHECKIN').wait(20).extendTurn(15);
    expect(played.turnReading.remaining).toBe(20_000);
    expect(played.planned('front.CHECKIN')).toBe(165);
    expect(played.turn().turnReading.remaining).toBe(25_000);
  });

  it('is longest at the share of the phase’s longest', () => {
    council()
      .to('front.CHECKIN')
      .extendTurn(90)
      .extendTurn(5)
      .refuses('beyondLongest', (it) => it.extendTurn(1))
      .extendTurn(60, { agreed: true });
    council()
      .to('slot.1.COUNSEL')
      .extendTurn(36)
      .refuses('beyondLongest', (it) => it.extendTurn(1));
  });

  it('of counsel takes its seconds from the open floor', () => {
    const played = council().to('slot.1.COUNSEL').extendTurn(15);
    expect(played.turnReading.remaining).toBe(87_000);
    expect(played.planned('slot.1.COUNSEL')).toBe(600);
  });

  it('needs a turn', () => {
    council()
      .to('slot.1.COUNSEL')
      .openFloor()
      .refuses('noRound', (it) => it.extendTurn(15));
  });
});

describe('people who come and go in a round', () => {
  it('stepping out in the own turn hands it on', () => {
    council().to('front.CHECKIN').turn().stepOut('Ben').expectTurn('Chidi').turn().turn().turn();
  });

  it('turns of those who are out are skipped', () => {
    const played = council().to('front.CHECKIN').stepOut('Ben').stepOut('Dora');
    expect(goRound(played)).toEqual(['Ana', 'Chidi', 'Emre', 'Fay']);
  });

  it('stepping out in the last turn of counsel opens the floor', () => {
    const played = council().to('slot.1.COUNSEL');
    for (let i = 0; i < 4; i++) played.turn();
    expect(played.expectTurn('Chidi').stepOut('Chidi').round.openFloor).toBe(true);
  });

  it('whoever arrives takes a turn at the end', () => {
    expect(goRound(council().to('front.CHECKIN').turn().arrive('Zoe'))).toEqual([
      ...['Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Zoe'],
    ]);
  });

  it('whoever arrives during counsel takes a turn at the own seat', () => {
    const played = council().to('slot.1.COUNSEL').arrive('Zoe');
    expect(goRound(played)).toEqual(['Emre', 'Fay', 'Zoe', 'Ana', 'Ben', 'Chidi', 'open floor']);
  });

  it('whoever comes back takes the turn that was missed', () => {
    const played = council().stepOut('Ana').to('front.CHECKIN').expectTurn('Ben').turn().comeBack('Ana');
    expect(goRound(played)).toEqual(['Chidi', 'Dora', 'Emre', 'Fay', 'Ana']);
  });

  it('whoever left in the own turn and comes back is offered it once more', () => {
    const played = council().to('front.CHECKIN').stepOut('Ana').expectTurn('Ben').comeBack('Ana');
    expect(goRound(played)).toEqual(['Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Ana']);
  });

  it('nobody who has stepped out is given a turn', () => {
    council()
      .to('front.CHECKIN')
      .stepOut('Fay')
      .refuses('notInRound', (it) => it.turn('Fay'));
  });
});
