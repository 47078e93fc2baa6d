import { describe, expect, it } from 'vitest';
import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

/** Dora, then Chidi present; Fay observes. */
const sixAndObserver = () => {
  const draft = sampleDraft(6);
  const roles = { ...draft.roles, observer: 'p6' };
  return sampleDraft(6, { roles, queue: ['p4', 'p3', 'p5', 'p1'], reviewers: ['p1', 'p5'] });
};

describe('the talk of a session', () => {
  it('has a lane for everybody in seat order, whoever spoke', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(10).speak('p3', 5).wait(5).next();
    const { lanes, span, phases } = sessionTalk(play.session);
    expect(lanes.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
    expect(lanes.map(({ turns }) => turns.length)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(span).toEqual({ from: 0, to: 20_000 });
    expect(phases[0]).toEqual({ step: 'front.OPEN', title: 'Open', from: 0, to: 20_000 });
  });

  it('names each voice by the fact that started it', () => {
    const play = new PlayedSession(sixAndObserver()).start().speak('p3', 5).speak('p3', 5);
    const { lanes, turns } = sessionTalk(play.session);
    const started = play.session.log.filter(({ body }) => body.type === 'voice.started');
    expect(lanes[2]?.turns).toEqual([
      { from: 0, to: 5_000, seq: started[0]?.seq },
      { from: 5_000, to: 10_000, seq: started[1]?.seq },
    ]);
    expect(turns).toEqual([{ person: 'p3', from: 0, to: 10_000, length: 10_000, step: 'front.OPEN' }]);
  });

  it('counts what lies in a pause nowhere, and joins what only a pause parts', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT').tap('p4').wait(20);
    play.do({ type: 'clock.pause' }).wait(30).tap('p4').speak('p1', 10).tap('p4').wait(5);
    play.do({ type: 'clock.resume' }).wait(15).tap('p4').wait(10).speak('p5', 5).do({ type: 'phase.end' });
    const talk = sessionTalk(play.session);
    expect(talk.pauses).toEqual([{ from: 20_000, to: 65_000 }]);
    expect(talk.turns).toEqual([
      { person: 'p4', from: 0, to: 80_000, length: 35_000, step: 'slot.1.PRESENT' },
      { person: 'p5', from: 90_000, to: 95_000, length: 5_000, step: 'slot.1.PRESENT' },
    ]);
    expect(talk.measures).toMatchObject({ span: 50_000, speech: 40_000, silence: 10_000, turns: 2 });
    expect(talk.longestSilence).toEqual({ from: 80_000, to: 90_000 });
    expect(talk.silence).toBe(10_000);
    expect(talk.expected.people[3]?.p).toBe(35 / 40);
  });
});
