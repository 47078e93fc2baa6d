import { describe, expect, it } from 'vitest';
import { OTHERS } from '#shared/session/voices/observation.ts';
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
    expect(phases[0]).toEqual({ step: 'front.OPEN', title: 'OPEN', from: 0, to: 20_000 });
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

  it('counts no talk in a pause, and joins turns that only a pause separates', () => {
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

describe('how much was spoken', () => {
  it('counts time in which several spoke once, and tells how much it was', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT');
    play.wait(10).tap('p4').wait(20).tap('p1').wait(5).tap('p3').wait(5).tap('p1').tap('p3').wait(10);
    play.do({ type: 'clock.pause' }).wait(30).do({ type: 'clock.resume' }).tap('p4').wait(5);
    const { speechTotals, silence, measures } = sessionTalk(play.do({ type: 'phase.end' }).session);
    expect(measures.sum).toBe(55_000);
    expect(speechTotals).toEqual({ speech: 40_000, overlap: 10_000 });
    expect(silence).toBe(15_000);
  });

  it('is counted from where the first phase began', () => {
    const play = new PlayedSession(sixAndObserver()).tap('p4').wait(20).start().wait(10).tap('p4').next();
    const { speechTotals, span } = sessionTalk(play.session);
    expect(span).toEqual({ from: 20_000, to: 30_000 });
    expect(speechTotals).toEqual({ speech: 10_000, overlap: 0 });
  });
});

describe('a person who asked not to be observed', () => {
  const unobserved = () => {
    const play = new PlayedSession(sampleDraft(6)).start().until('front.CHECKIN');
    play.speak('p2', 10).speak('p3', 20).do({ type: 'observation.refuse', person: 'p2' });
    play.do({ type: 'observation.refuse', person: 'p5' }).speak('p5', 30).speak('p1', 40);
    return sessionTalk(play.session);
  };

  it('is one of the others, also for what was tapped before', () => {
    const { lanes, turns, measures } = unobserved();
    expect(lanes.map(({ person, name }) => [person, name])).toEqual([
      ['p1', 'Ana'],
      ['p3', 'Chidi'],
      ['p4', 'Dora'],
      ['p6', 'Fay'],
      [OTHERS, ''],
    ]);
    expect(turns.map(({ person, length }) => [person, length])).toEqual([
      [OTHERS, 10_000],
      ['p3', 20_000],
      [OTHERS, 30_000],
      ['p1', 40_000],
    ]);
    expect(measures.speakers.map(({ speaker, total }) => [speaker, total])).toEqual([
      ['p1', 40_000],
      ['p3', 20_000],
      ['p4', 0],
      ['p6', 0],
      [OTHERS, 40_000],
    ]);
  });

  it('is expected to speak as one of the others', () => {
    const { expected } = unobserved();
    const of = (person: string) => expected.people.find((one) => one.person === person);
    expect(of(OTHERS)?.p).toBeCloseTo(0.4, 10);
    expect(of(OTHERS)?.q).toBeCloseTo(2 / 6, 10);
    expect(of('p1')?.q).toBeCloseTo(1 / 6, 10);
    expect(expected.people.reduce((sum, { q }) => sum + (q ?? 0), 0)).toBeCloseTo(1, 10);
  });

  it('is not told of those who were expected to speak, heard or not', () => {
    expect(unobserved().reach).toEqual({ spoke: 2, expected: 4 });
  });
});

describe('against what was expected', () => {
  it('has the distance over the session and in each phase that ran', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT');
    play.speak('p4', 60).speak('p1', 20).wait(10).next();
    play.speak('p1', 30).speak('p4', 30).do({ type: 'phase.end' });
    const { byPhase, expected } = sessionTalk(play.session);
    const [present, short] = byPhase.slice(-2);
    expect(present).toMatchObject({
      step: 'slot.1.PRESENT',
      length: 90_000,
      reach: { spoke: 1, expected: 1 },
    });
    expect(present?.distance).toBeCloseTo(0.25, 10);
    // Half is Dora's, half spread over four helpers: Ana has three eighths too much.
    expect(short?.distance).toBeCloseTo(3 / 8, 10);
    expect(short?.reach).toEqual({ spoke: 2, expected: 5 });
    // q is weighted with time: Dora (90 + 30) / 150, each of four helpers 7.5 / 150.
    expect(expected.people.map(({ q }) => q)).toEqual(
      [0.05, 0.05, 0.05, 0.8, 0.05, 0].map((q) => expect.closeTo(q, 10)),
    );
    expect(expected.distance).toBeCloseTo(50 / 140 - 0.05, 10);
  });

  it('counts a person for the session who spoke in any phase', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('front.CHECKIN').speak('p1', 20);
    play.until('slot.1.PRESENT').speak('p2', 10).do({ type: 'phase.end' });
    const { byPhase, reach } = sessionTalk(play.session);
    expect(byPhase.at(-1)).toMatchObject({ step: 'slot.1.PRESENT', reach: { spoke: 0, expected: 1 } });
    expect(reach.spoke).toBe(2);
  });

  it('never counts a pass as low airtime', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('front.CHECKIN');
    play.do({ type: 'turn.next', person: 'p1' }).do({ type: 'turn.pass' });
    for (const person of ['p2', 'p3', 'p4', 'p5', 'p6'])
      play.do({ type: 'turn.next', person }).speak(person, 10);
    play.do({ type: 'phase.end' });
    const { expected, reach } = sessionTalk(play.session);
    expect(expected.distance).toBeCloseTo(0, 10);
    expect(reach).toEqual({ spoke: 5, expected: 5 });
  });

  it('is undefined if no phase expects anybody, or nobody spoke', () => {
    const silent = sessionTalk(new PlayedSession(sixAndObserver()).start().wait(30).next().session);
    expect(silent.expected.distance).toBeNull();
    expect(silent.expected.people.every(({ p }) => p === null)).toBe(true);
    const pulse = new PlayedSession(sixAndObserver()).start().until('back.PULSE').speak('p1', 5);
    expect(sessionTalk(pulse.session).byPhase.at(-1)).toMatchObject({
      step: 'back.PULSE',
      distance: null,
      reach: { spoke: 0, expected: 0 },
    });
  });
});

describe('what the observer marked', () => {
  it('gives the mix of questions over the minutes in which questions are marked', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.SHORTQ').wait(60);
    const mark = (code: string) =>
      play.do({ type: 'code.mark', code, person: 'p1', whom: null }, 'board').wait(30);
    for (const code of ['QS', 'QS', 'QL', 'AD']) mark(code);
    play.next();
    expect(sessionTalk(play.session).questionMix).toEqual({
      counts: { QO: 0, QS: 2, QL: 1, AQ: 0 },
      total: 3,
      perMinute: 1,
    });
  });

  it('has no rate where no question could be marked', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(60);
    expect(sessionTalk(play.session).questionMix).toMatchObject({ total: 0, perMinute: null });
  });

  it('counts who interrupted whom', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.COUNSEL');
    const interrupt = (person: string | null, whom: string | null) =>
      play.do({ type: 'code.mark', code: 'IN', person, whom }, 'board').wait(1);
    interrupt('p1', 'p4');
    interrupt('p1', 'p4');
    interrupt('p4', 'p1');
    interrupt(null, 'p4');
    play.do({ type: 'code.mark', code: 'EX', person: 'p1', whom: null }, 'board');
    expect(sessionTalk(play.session).interruptions).toEqual({
      total: 4,
      pairs: [
        { by: 'p1', whom: 'p4', count: 2 },
        { by: 'p4', whom: 'p1', count: 1 },
        { by: null, whom: 'p4', count: 1 },
      ],
    });
  });
});

describe('two observers', () => {
  it('have one track each, and differences on the session clock', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.COUNSEL');
    const tap = (person: string, by: 'board' | 'secondBoard') =>
      play.do({ type: 'voice.tap', person, style: 'toggle' }, by);
    tap('p1', 'board');
    tap('p1', 'secondBoard');
    play.wait(10).do({ type: 'clock.pause' }).wait(20).do({ type: 'clock.resume' }).wait(5);
    tap('p1', 'board');
    tap('p1', 'secondBoard');
    play.wait(3);
    tap('p5', 'secondBoard');
    play.wait(2);
    tap('p5', 'secondBoard');
    play.next();
    const { second, agreement, measures } = sessionTalk(play.session);
    expect(second?.lanes.map(({ turns }) => turns.length)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(measures.sum).toBe(15_000);
    expect(agreement).toMatchObject({ compared: 20_000, agreed: 18_000, part: 0.9 });
    expect(agreement?.differences).toEqual([
      { speaker: 'p5', kind: 'remark', heardBy: 'second', from: 38_000, to: 40_000 },
    ]);
    expect(agreement?.mainDifference).toEqual({ kind: 'remark', speaker: 'p5' });
  });

  it('have no agreement if only one of them tapped', () => {
    const { second, agreement } = sessionTalk(
      new PlayedSession(sixAndObserver()).start().speak('p1', 5).session,
    );
    expect([second, agreement]).toEqual([null, null]);
  });
});
