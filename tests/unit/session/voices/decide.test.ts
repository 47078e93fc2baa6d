import { describe, expect, it } from 'vitest';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { instant } from '#shared/time.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import { comparedTrack, countedTrack } from '#shared/session/voices/track.ts';

/** Name, start and end in seconds; null while it goes on. */
const voices = ({ state, nameOf }: PlayedCouncil) =>
  countedTrack(state).voices.map(({ person, from, to }) => [
    nameOf(person),
    from / 1000,
    to === null ? null : to / 1000,
  ]);

describe('a tap', () => {
  it('starts a voice, and the next one stops it', () => {
    const played = council().wait(5).tap('Ana').wait(12).expectSpeaking('Ana').tap('Ana').expectSpeaking();
    expect(voices(played)).toEqual([['Ana', 5, 17]]);
  });

  it('lets two speak at once', () => {
    const played = council().tap('Ana').wait(2).tap('Ben', 'overlap').wait(3).tap('Ana').wait(1).tap('Ben');
    expect(voices(played)).toEqual([
      ['Ana', 0, 5],
      ['Ben', 2, 6],
    ]);
  });

  it('hands over: everybody else falls silent', () => {
    const played = council().tap('Ana').tap('Ben').wait(4).tap('Chidi', 'handOver').expectSpeaking('Chidi');
    expect(voices(played)).toEqual([
      ['Ana', 0, 4],
      ['Ben', 0, 4],
      ['Chidi', 4, null],
    ]);
  });

  it('hands over to one of several who speak, and stops the only one', () => {
    council()
      .tap('Ana')
      .tap('Ben')
      .tap('Ben', 'handOver')
      .expectSpeaking('Ben')
      .tap('Ben', 'handOver')
      .expectSpeaking();
  });

  it('counts from the moment the room is open', () => {
    expect(voices(council().tap('Ana').wait(3).start().wait(3).tap('Ana'))).toEqual([['Ana', 0, 6]]);
  });

  it('is not for people who are not there, nor after the end', () => {
    council()
      .refuses('unknownPerson', (it) => it.do({ type: 'voice.tap', person: 'p99', style: 'toggle' }))
      .to('back.CLOSE')
      .next()
      .refuses('sessionEnded', (it) => it.tap('Ana'))
      .refuses('sessionEnded', (it) => it.mark('QO'));
  });
});

describe('silence', () => {
  it('stops every voice in one act', () => {
    const played = council().tap('Ana').tap('Ben').wait(4).silence().expectSpeaking();
    expect(countedTrack(played.state).silentSince).toBe(4_000);
    played.undo('board').expectSpeaking('Ana', 'Ben');
  });

  it('is nothing to do where nobody speaks', () => {
    const played = council().wait(3);
    expect(played.decide({ type: 'voice.silence' }, 'board')).toEqual({ ok: true, events: [] });
    expect(countedTrack(played.state).silentSince).toBe(0);
  });

  it('lasts from the last voice on', () => {
    const played = council().tap('Ana').tap('Ben').wait(2).tap('Ana').wait(3);
    expect(countedTrack(played.state).silentSince).toBeNull();
    expect(countedTrack(played.tap('Ben').wait(9).state).silentSince).toBe(5_000);
  });
});

describe('voices outlive', () => {
  it('phase changes', () => {
    expect(voices(council().start().tap('Ana').wait(50).next().wait(5).tap('Ana'))).toEqual([['Ana', 0, 55]]);
  });

  it('pauses', () => {
    const played = council().start().tap('Ana').wait(10).pause().wait(10).resume().wait(10).tap('Ana');
    expect(voices(played)).toEqual([['Ana', 0, 30]]);
  });

  it('a slot that stops, and the way to the close', () => {
    council().to('slot.1.SHORTQ').tap('Ana').stopSlot().expectSpeaking('Ana').endNow().expectSpeaking('Ana');
  });
});

describe('a voice that is on', () => {
  it('ends with the session, on both tracks, and is on again when that is undone', () => {
    const played = council().to('back.CLOSE').tap('Ana').tap('Ben', 'toggle', 'secondBoard').wait(5).next();
    const end = played.now / 1000;
    expect(played.state.ended).not.toBeNull();
    expect(voices(played)).toEqual([['Ana', end - 5, end]]);
    expect(comparedTrack(played.state).voices.map(({ to }) => to)).toEqual([played.now]);
    played.expectSpeaking().wait(30);
    expect(sessionTalk(played.session).turns.map(({ length }) => length)).toEqual([5_000]);
    const of = countedTrack(played.state).voices[0]?.startedBy ?? 0;
    played.do({ type: 'voice.move', of, edge: 'to', to: instant((end - 1) * 1000) }, 'library');
    expect(voices(played.undo('library').undo())).toEqual([['Ana', end - 5, null]]);
    played.expectSpeaking('Ana');
  });

  it('does not go on after the end: what a hand-over silenced stays as it was', () => {
    const played = council().to('back.CLOSE').tap('Ana').wait(2).tap('Ben', 'handOver').wait(5).next();
    played.refuses('sessionEnded', (it) => it.do({ type: 'voice.rejoin' }, 'board'));
  });

  it('is whole whatever is noted, marked or said meanwhile', () => {
    const played = council().to('slot.1.PRESENT').tap('Dora').wait(5).mark('IN').note('ask her boss');
    played
      .wait(5)
      .message('Tea')
      .commit('Chidi', 'Call Lena')
      .wait(5)
      .next()
      .note('and again')
      .wait(5)
      .tap('Dora');
    expect(voices(played)).toHaveLength(1);
    expect(sessionTalk(played.session).turns.map(({ length }) => length)).toEqual([20_000]);
    expect(sessionTalk(played.session).measures.turns).toBe(1);
  });
});

describe('began so many seconds ago', () => {
  it('moves the last start', () => {
    const played = council().wait(10).tap('Ana').wait(3).beganEarlier(2);
    expect(voices(played)).toEqual([['Ana', 8, null]]);
    expect(played.board.last).toEqual({ what: 'voice', person: 'p1', tapped: 10_000, earlier: 2_000 });
  });

  it('counts from the tap each time, and is taken back with nought', () => {
    const played = council().wait(10).tap('Ana').beganEarlier(4).beganEarlier(1);
    expect(voices(played)).toEqual([['Ana', 9, null]]);
    expect(voices(played.beganEarlier(0))).toEqual([['Ana', 10, null]]);
  });

  it('moves a hand-over as one', () => {
    const played = council().tap('Ana').wait(10).tap('Ben', 'handOver').beganEarlier(2);
    expect(voices(played)).toEqual([
      ['Ana', 0, 8],
      ['Ben', 8, null],
    ]);
    expect(played.board.last).toMatchObject({ what: 'voice', person: 'p2', earlier: 2_000 });
  });

  it('moves a hand-over as one that was put right to nobody new', () => {
    const played = council().tap('Ana').wait(10).tap('Ben', 'handOver');
    const [, second] = countedTrack(played.state).voices;
    played.do({ type: 'voice.reassign', of: second?.startedBy ?? 0, person: 'p1' }, 'board').beganEarlier(2);
    expect(voices(played)).toEqual([
      ['Ana', 0, 8],
      ['Ana', 8, null],
    ]);
  });

  it('moves silence', () => {
    const played = council().tap('Ana').wait(10).silence().wait(5).beganEarlier(3);
    expect(voices(played)).toEqual([['Ana', 0, 7]]);
    expect(countedTrack(played.state).silentSince).toBe(7_000);
    expect(played.board.last).toMatchObject({ what: 'silence', earlier: 3_000 });
  });

  it('never reaches before what the same voice did last', () => {
    council()
      .refuses('nothingToRedate', (it) => it.beganEarlier(1))
      .wait(1)
      .tap('Ana')
      .refuses('beforePreviousVoice', (it) => it.beganEarlier(2))
      .wait(3)
      .tap('Ana')
      .refuses('beforePreviousVoice', (it) => it.beganEarlier(4))
      .beganEarlier(1)
      .wait(2)
      .tap('Ana')
      .refuses('beforePreviousVoice', (it) => it.beganEarlier(4))
      .beganEarlier(3);
  });

  it('moves nothing of a hand-over where one of its voices cannot move', () => {
    council()
      .wait(9)
      .tap('Ana')
      .wait(1)
      .tap('Ben', 'handOver')
      .refuses('beforePreviousVoice', (it) => it.beganEarlier(2));
  });
});

describe('what the observer marks', () => {
  it('belongs to the phase it was marked in', () => {
    const played = council().to('slot.1.PRESENT').mark('IN').next().mark('QO').mark('QO');
    expect(countedTrack(played.state).codes.map(({ code, step }) => [code, step])).toEqual([
      ['IN', 'slot.1.PRESENT'],
      ['QO', 'slot.1.SHORTQ'],
      ['QO', 'slot.1.SHORTQ'],
    ]);
    expect(played.board.codes.find(({ code }) => code === 'QO')?.count).toBe(2);
    expect(played.board.codes.find(({ code }) => code === 'IN')?.count).toBe(0);
  });

  it('tells who interrupted whom', () => {
    const played = council()
      .to('slot.1.PRESENT')
      .do({ type: 'code.mark', code: 'IN', person: 'p1', whom: 'p4' }, 'board');
    expect(played.board.lastCode).toMatchObject({ code: 'IN', person: 'p1', whom: 'p4' });
    played.refuses('unknownPerson', (it) =>
      it.do({ type: 'code.mark', code: 'IN', person: 'p1', whom: 'p99' }),
    );
  });
});

describe('words beside the log', () => {
  it('belong to the slot they were written in, and never lie in a fact', () => {
    const played = council()
      .note('before')
      .to('slot.2.COUNSEL')
      .note('ask her boss first')
      .commit('Chidi', 'Call Lena');
    expect(played.state.notes.map(({ slot, text }) => [slot, text])).toEqual([
      [null, 'before'],
      [2, 'ask her boss first'],
    ]);
    const facts = JSON.stringify(played.session.log.map(({ body }) => body));
    for (const words of ['before', 'boss', 'Lena']) expect(facts).not.toContain(words);
  });

  it('are taken back', () => {
    const played = council();
    const note = played.nextAct;
    played.note('too much said');
    const commitment = played.nextAct;
    played.commit('Ana', 'Sing');
    played.takeBackNote(note).takeBackCommitment(commitment);
    expect(played.state).toMatchObject({ notes: [], commitments: [] });
    played
      .refuses('unknownNote', (it) => it.takeBackNote(note))
      .refuses('unknownCommitment', (it) => it.takeBackCommitment(commitment));
  });

  it('are two commitments a person at most', () => {
    const played = council().commit('Ana', 'One').commit('Ben', 'Two');
    const second = played.nextAct;
    played
      .commit('Ana', 'Three')
      .refuses('enoughCommitments', (it) => it.commit('Ana', 'Four'))
      .takeBackCommitment(second)
      .commit('Ana', 'Four');
    played.refuses('unknownPerson', (it) =>
      it.do({ type: 'commitment.write', person: 'p99', text: 'x', visible: 'owner' }),
    );
  });

  it('may still be written after the end', () => {
    council().to('back.CLOSE').next().note('what we saw').commit('Ana', 'Write to Ben');
  });
});
