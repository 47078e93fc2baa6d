import { describe, expect, it } from 'vitest';
import { instant, ms } from '#shared/time.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import { comparedTrack, countedTrack } from '#shared/session/voices/track.ts';

/** Name, start and end in seconds; null while it goes on. */
const voices = ({ state, nameOf }: PlayedCouncil) =>
  countedTrack(state).voices.map(({ person, from, to }) => [
    nameOf(person),
    from / 1000,
    to === null ? null : to / 1000,
  ]);
/** The event that made a voice, by its place. */
const madeBy = ({ state }: PlayedCouncil, place: number) => countedTrack(state).voices[place]?.startedBy ?? 0;
const at = (seconds: number) => instant(seconds * 1000);

/** Ana from 0 to 10, silence, Ben from 12 to 20. */
const twoTurns = () => council().speak('Ana', 10).wait(2).speak('Ben', 8).wait(5);

describe('that was somebody else', () => {
  const wasOf = (played: PlayedCouncil, name: string | null, by: 'board' | 'console' = 'board') =>
    played.do({ type: 'voice.reassign', of: null, person: name === null ? null : played.person(name) }, by);

  it('gives the last turn to another person, while it goes on or after', () => {
    expect(voices(wasOf(twoTurns(), 'Chidi'))).toEqual([
      ['Ana', 0, 10],
      ['Chidi', 12, 20],
    ]);
    const goesOn = wasOf(council().wait(3).tap('Ben'), 'Ana').expectSpeaking('Ana');
    expect(voices(goesOn.wait(4).tap('Ana'))).toEqual([['Ana', 3, 7]]);
    expect(goesOn.board.last).toMatchObject({ what: 'silence' });
  });

  it('is what the board says it would be about', () => {
    const played = twoTurns();
    expect(played.board.lastTurn).toEqual({ of: madeBy(played, 1), person: 'p2' });
    expect(council().board.lastTurn).toBe(null);
  });

  it('may say that it was nobody', () => {
    const played = wasOf(council().wait(3).tap('Ben').wait(2), null).expectSpeaking();
    expect([voices(played), countedTrack(played.state).silentSince]).toEqual([[], 0]);
  });

  it('is refused for whoever spoke at that time, is not here, or had it already', () => {
    const both = council().tap('Ana').wait(2).tap('Ben').wait(2);
    both.refuses('speaksThen', (it) => wasOf(it, 'Ana'));
    both.refuses('alreadyTheirs', (it) => wasOf(it, 'Ben'));
    both.stepOut('Chidi').refuses('notHere', (it) => wasOf(it, 'Chidi'));
    council().refuses('nothingToRedate', (it) => wasOf(it, 'Ana'));
  });

  it('puts the turn in its place among those of whoever it is given to', () => {
    const played = council().wait(5).speak('Chidi', 1).wait(2);
    played.tap('Ben').beganEarlier(5).wait(1).tap('Ben').beganEarlier(5);
    played.do({ type: 'voice.reassign', of: madeBy(played, 1), person: 'p3' }, 'board');
    expect(voices(played)).toEqual([
      ['Chidi', 3, 4],
      ['Chidi', 5, 6],
    ]);
  });

  it('is undone and done again by the window that said it, which the log tells', () => {
    const played = wasOf(twoTurns(), 'Chidi');
    expect(played.session.log.at(-1)).toMatchObject({ by: 'board', body: { type: 'voice.reassigned' } });
    expect(voices(played.undo('board'))[1]).toEqual(['Ben', 12, 20]);
    expect(voices(played.redo('board'))[1]).toEqual(['Chidi', 12, 20]);
  });

  it('stays where a later act depends on it', () => {
    const played = wasOf(council().tap('Ben').wait(2), 'Ana').wait(2).tap('Ana', 'toggle', 'console');
    played.refuses('laterActDepends', (it) => it.undo('board'));
  });
});

describe('a voice that a hand-over left without length', () => {
  /** Ana was tapped by mistake; the hand-over to Ben reaches back before her. */
  const slip = () => {
    const played = council().wait(1).tap('Ana');
    return played.do({ type: 'voice.tap', person: 'p2', style: 'handOver', reaction: ms(400) }, 'board');
  };

  it('is not the one that was somebody else', () => {
    const played = slip().wait(2);
    expect(played.board.lastTurn?.person).toBe('p2');
    played.refuses('alreadyTheirs', (it) =>
      it.do({ type: 'voice.reassign', of: null, person: 'p2' }, 'board'),
    );
    played.do({ type: 'voice.reassign', of: null, person: 'p1' }, 'board');
    expect(voices(played)).toEqual([['Ana', 0.6, null]]);
  });

  it('goes once a voice of the same person comes to lie over it, and is back when that is undone', () => {
    const played = slip().wait(2).tap('Ben').do({ type: 'voice.reassign', of: null, person: 'p1' }, 'board');
    expect(voices(played)).toEqual([['Ana', 0.6, 3]]);
    expect(voices(played.undo('board'))).toEqual([
      ['Ana', 1, 1],
      ['Ben', 0.6, 3],
    ]);
  });

  it('stands in the way of no edge and no merger', () => {
    const played = council().speak('Ana', 2).wait(1).tap('Ana').tap('Ana').wait(1).speak('Ana', 2).wait(1);
    const [first, , third] = [0, 1, 2].map((place) => madeBy(played, place));
    played.do({ type: 'voice.move', of: first ?? 0, edge: 'to', to: at(3.5) }, 'library');
    expect(voices(played)).toEqual([
      ['Ana', 0, 3.5],
      ['Ana', 4, 6],
    ]);
    played.undo('library').do({ type: 'voices.merge', first: first ?? 0, second: third ?? 0 }, 'library');
    expect(voices(played)).toEqual([['Ana', 0, 6]]);
  });

  it('goes on once, where two that a hand-over silenced have become one person’s', () => {
    const played = council().wait(1).tap('Chidi').wait(1).tap('Ana').tap('Ben', 'handOver').wait(1);
    const own = countedTrack(played.state).voices.find(({ person }) => person === 'p1')?.startedBy ?? 0;
    played.do({ type: 'voice.reassign', of: own, person: 'p3' }, 'library');
    expect(voices(played.do({ type: 'voice.rejoin' }, 'board'))).toEqual([
      ['Chidi', 1, 2],
      ['Chidi', 2, null],
      ['Ben', 2, null],
    ]);
  });
});

describe('a silence that began earlier', () => {
  it('does not end later again than the next voice of the same person began', () => {
    const played = council()
      .tap('Ana')
      .wait(2)
      .tap('Ben')
      .wait(1)
      .tap('Ben')
      .wait(7)
      .tap('Ana')
      .beganEarlier(9);
    const ben = countedTrack(played.state).voices.find(({ person }) => person === 'p2')?.startedBy ?? 0;
    played.do({ type: 'voice.reassign', of: ben, person: 'p1' }, 'library');
    played.refuses('beforePreviousVoice', (it) => it.beganEarlier(0));
    expect(voices(played.beganEarlier(8))).toEqual([
      ['Ana', 0, 2],
      ['Ana', 2, 3],
    ]);
  });
});

describe('the timeline, put right after the session', () => {
  it('splits a turn, and gives the rest to somebody else', () => {
    const played = twoTurns();
    played.do({ type: 'voice.split', of: madeBy(played, 0), at: at(4), person: 'p3' }, 'library');
    expect(voices(played)).toEqual([
      ['Ana', 0, 4],
      ['Chidi', 4, 10],
      ['Ben', 12, 20],
    ]);
    played.refuses('outsideVoice', (it) =>
      it.do({ type: 'voice.split', of: madeBy(played, 0), at: at(4), person: null }),
    );
  });

  it('makes two turns of one person one, pause and all', () => {
    const played = council().speak('Ana', 4).wait(1).speak('Ana', 5).wait(1).speak('Ben', 1);
    const [first, second, other] = [0, 1, 2].map((place) => madeBy(played, place));
    played.do({ type: 'voices.merge', first: first ?? 0, second: second ?? 0 }, 'library');
    expect(voices(played)).toEqual([
      ['Ana', 0, 10],
      ['Ben', 11, 12],
    ]);
    played.refuses('notNeighbours', (it) =>
      it.do({ type: 'voices.merge', first: first ?? 0, second: other ?? 0 }),
    );
    played.refuses('unknownVoice', (it) =>
      it.do({ type: 'voices.merge', first: first ?? 0, second: second ?? 0 }),
    );
  });

  it('moves an edge as far as the next voice of the same person', () => {
    const played = council().speak('Ana', 4).wait(4).speak('Ana', 4).wait(3);
    const first = madeBy(played, 0);
    const move = (edge: 'from' | 'to', to: number) =>
      played.do({ type: 'voice.move', of: first, edge, to: at(to) }, 'library');
    move('to', 8);
    expect(voices(played)[0]).toEqual(['Ana', 0, 8]);
    played.refuses('outsideVoice', () => move('to', 9));
    move('from', 8);
    played.refuses('outsideVoice', () => move('from', 9));
    expect(voices(played.undo('library').undo('library'))[0]).toEqual(['Ana', 0, 4]);
    expect(voices(played.redo('library').redo('library'))[0]).toEqual(['Ana', 8, 8]);
  });

  it('leaves a split, a merger and a move as they were once they are undone, one after the other', () => {
    const played = twoTurns();
    const before = voices(played);
    played.do({ type: 'voice.split', of: madeBy(played, 0), at: at(5), person: null }, 'library');
    const second = madeBy(played, 1);
    played.do({ type: 'voice.move', of: second, edge: 'from', to: at(7) }, 'library');
    played.undo('library').do({ type: 'voice.reassign', of: second, person: 'p4' }, 'console');
    // The split made the voice that was reassigned.
    played.refuses('laterActDepends', (it) => it.undo('library'));
    played.undo('console').undo('library');
    expect(voices(played)).toEqual(before);
  });

  it('works on an ended session too', () => {
    const played = council().to('back.CLOSE').wait(2);
    played.speak('Ana', 5).next();
    played.do({ type: 'voice.reassign', of: madeBy(played, 0), person: 'p2' }, 'library');
    expect(voices(played)[0]?.[0]).toBe('Ben');
  });
});

describe('a hand-over that was an overlap', () => {
  it('lets whom it silenced go on', () => {
    const played = council().tap('Ana').wait(4).tap('Ben', 'handOver').wait(1);
    played.do({ type: 'voice.rejoin' }, 'board').expectSpeaking('Ben', 'Ana');
    expect(voices(played)).toEqual([
      ['Ana', 0, null],
      ['Ben', 4, null],
    ]);
    played.refuses('nothingToRejoin', (it) => it.do({ type: 'voice.rejoin' }, 'board'));
    expect(voices(played.beganEarlier(2))).toEqual([
      ['Ana', 0, null],
      ['Ben', 2, null],
    ]);
  });

  it('is nothing where nobody was silenced', () => {
    council()
      .tap('Ana')
      .refuses('nothingToRejoin', (it) => it.do({ type: 'voice.rejoin' }, 'board'));
  });
});

describe('press and hold', () => {
  it('starts and stops once, however often it is said', () => {
    const played = council();
    const say = (style: 'press' | 'release') =>
      played.do({ type: 'voice.tap', person: 'p1', style }, 'board').wait(1);
    say('press');
    say('press');
    say('release');
    say('release');
    expect(voices(played)).toEqual([['Ana', 0, 2]]);
  });
});

describe('a reaction time', () => {
  const tap = (played: PlayedCouncil, person: string, reaction: number) =>
    played.do(
      { type: 'voice.tap', person: played.person(person), style: 'toggle', reaction: ms(reaction * 1000) },
      'board',
    );

  it('is taken off the start and the stop, and kept with the fact', () => {
    const played = tap(tap(council().wait(5), 'Ana', 0.4).wait(3), 'Ana', 0.4);
    expect(voices(played)).toEqual([['Ana', 4.6, 7.6]]);
    expect(played.session.log.at(-1)?.body).toEqual({ type: 'voice.stopped', person: 'p1', reaction: 400 });
    expect(countedTrack(played.state).silentSince).toBe(7_600);
  });

  it('never reaches before what the same voice did last, nor before the room was open', () => {
    expect(voices(tap(council().wait(0.1), 'Ana', 0.4))).toEqual([['Ana', 0, null]]);
    const played = tap(tap(council().wait(5), 'Ana', 0.4).wait(0.1), 'Ana', 1.2);
    expect(voices(played)).toEqual([['Ana', 4.6, 4.6]]);
    expect(voices(tap(played.wait(0.1), 'Ana', 1.2))[1]).toEqual(['Ana', 4.6, null]);
  });

  it('keeps what it reached back to from being undone', () => {
    const played = council().speak('Ana', 10).beganEarlier(2).wait(1);
    const start = { type: 'voice.tap', person: 'p1', style: 'toggle', reaction: ms(2_000) } as const;
    expect(voices(played.do(start))).toEqual([
      ['Ana', 0, 8],
      ['Ana', 9, null],
    ]);
    // Without the redating the first voice would end after the second one began.
    played.refuses('laterActDepends', (it) => it.undo('board'));
  });

  it('is taken off silence, and off each voice as far as it goes', () => {
    const played = council().tap('Ana').wait(5).tap('Ben').wait(0.2);
    played.do({ type: 'voice.silence', reaction: ms(400) }, 'board');
    expect(voices(played)).toEqual([
      ['Ana', 0, 4.8],
      ['Ben', 5, 5],
    ]);
    expect(countedTrack(played.state).silentSince).toBe(5_000);
  });
});

describe('a second observer', () => {
  it('taps on a track of their own, and undoes their own acts alone', () => {
    const played = council()
      .tap('Ana')
      .tap('Ben', 'toggle', 'secondBoard')
      .tap('Chidi', 'toggle', 'secondBoard');
    expect([
      [...countedTrack(played.state).speaking.keys()],
      [...comparedTrack(played.state).speaking.keys()],
    ]).toEqual([['p1'], ['p2', 'p3']]);
    played.undo('secondBoard');
    expect([...comparedTrack(played.state).speaking.keys()]).toEqual(['p2']);
    played.undo('secondBoard').refuses('nothingToUndo', (it) => it.undo('secondBoard'));
    played.expectSpeaking('Ana').undo('board').expectSpeaking();
  });

  it('marks codes that the first one’s counts do not have', () => {
    const played = council().to('slot.1.SHORTQ').mark('QO');
    played.do({ type: 'code.mark', code: 'QL', person: null, whom: null }, 'secondBoard');
    expect(countedTrack(played.state).codes.map(({ code }) => code)).toEqual(['QO']);
    expect(comparedTrack(played.state).codes.map(({ code }) => code)).toEqual(['QL']);
  });

  it('does not put right what the first one tapped', () => {
    const played = council().speak('Ana', 3);
    const of = madeBy(played, 0);
    played.refuses('unknownVoice', (it) =>
      it.do({ type: 'voice.reassign', of, person: 'p2' }, 'secondBoard'),
    );
    played.tap('Ben', 'toggle', 'secondBoard');
    played.do({ type: 'voice.reassign', of: null, person: 'p3' }, 'secondBoard');
    expect([...comparedTrack(played.state).speaking.keys()]).toEqual(['p3']);
    expect(voices(played)).toEqual([['Ana', 0, 3]]);
  });

  it('hears nobody who has stepped out', () => {
    const played = council().tap('Ana').tap('Ana', 'toggle', 'secondBoard').wait(2).stepOut('Ana');
    expect([countedTrack(played.state).speaking.size, comparedTrack(played.state).speaking.size]).toEqual([
      0, 0,
    ]);
  });
});

describe('whoever asks not to be observed', () => {
  const refuse = (played: PlayedCouncil, name: string) =>
    played.do({ type: 'observation.refuse', person: played.person(name) });

  it('is one of the others from then on, in voices and codes, and no fact tells them apart', () => {
    const played = refuse(council(), 'Ben').tap('Ben').wait(4);
    played.do({ type: 'code.mark', code: 'AD', person: 'p2', whom: null }, 'board').tap('Ben');
    expect(countedTrack(played.state).voices.map(({ person }) => person)).toEqual(['p0']);
    expect(countedTrack(played.state).codes.map(({ person }) => person)).toEqual(['p0']);
    const later = played.session.log.slice(2).map(({ body }) => JSON.stringify(body));
    for (const fact of later) expect(fact).not.toContain('p2');
  });

  it('may end the voice that was on when they asked', () => {
    const played = refuse(council().tap('Ben').wait(3), 'Ben').tap('Ben').wait(1);
    expect(voices(played)).toEqual([['Ben', 0, 3]]);
    expect(countedTrack(played.tap('Ben').state).voices.map(({ person }) => person)).toEqual(['p2', 'p0']);
  });

  it('has a seat that says so, beside one for all the others', () => {
    const played = refuse(council(), 'Ben');
    expect(played.board.seats.filter(({ observed }) => !observed).map(({ name }) => name)).toEqual(['Ben']);
    expect(played.board.seats.at(-1)).toMatchObject({ person: 'p0', name: null, key: '7', since: null });
    expect(played.tap('Ben').board.seats.at(-1)?.since).toBe(0);
    expect(played.console.people.find(({ name }) => name === 'Ben')?.observed).toBe(false);
  });

  it('may take it back; what was counted under others stays there', () => {
    const played = refuse(council(), 'Ben').speak('Ben', 3);
    played.do({ type: 'observation.allow', person: 'p2' }, 'board').speak('Ben', 2);
    expect(countedTrack(played.state).voices.map(({ person }) => person)).toEqual(['p0', 'p2']);
    expect(played.board.seats).toHaveLength(6);
  });

  it('is refused a second time, and there are no others while everybody is observed', () => {
    const played = refuse(council(), 'Ben');
    played.refuses('alreadyUnobserved', (it) => refuse(it, 'Ben'));
    played.refuses('alreadyObserved', (it) => it.do({ type: 'observation.allow', person: 'p1' }));
    council().refuses('unknownPerson', (it) =>
      it.do({ type: 'voice.tap', person: 'p0', style: 'toggle' }, 'board'),
    );
  });

  it('is not named among the voices that were not heard', () => {
    const played = council().to('front.CHECKIN');
    expect(played.console.unheard).toContain('Ben');
    expect(refuse(played, 'Ben').console.unheard).not.toContain('Ben');
  });
});

describe('a code for somebody else', () => {
  it('moves the code that was marked', () => {
    const played = council().to('slot.1.SHORTQ').mark('QO');
    const of = played.board.lastCode?.of ?? 0;
    played.do({ type: 'code.move', of, person: 'p5', whom: null }, 'board');
    expect(played.board.lastCode).toEqual({ of, code: 'QO', person: 'p5', whom: null });
    played.undo('board');
    expect(played.board.lastCode?.person).toBe(null);
    played.refuses('unknownVoice', (it) =>
      it.do({ type: 'code.move', of: 1, person: 'p5', whom: null }, 'board'),
    );
  });
});

describe('the room', () => {
  it('is sent nothing of voices, codes, second observers or who is observed', () => {
    const played = council().to('slot.1.COUNSEL');
    const before = JSON.stringify(played.room);
    played.tap('Ana').tap('Ben').tap('Ana').mark('AD').tap('Chidi', 'toggle', 'secondBoard');
    played.do({ type: 'observation.refuse', person: 'p5' });
    expect(JSON.stringify(played.room)).toBe(before);
  });
});
