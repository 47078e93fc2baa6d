import { describe, expect, it } from 'vitest';
import { summarize } from '#shared/summary/summarize.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

const sixAndObserver = () => {
  const draft = sampleDraft(6);
  const roles = { ...draft.roles, observer: 'p6' };
  return sampleDraft(6, { roles, queue: ['p4', 'p3', 'p5', 'p1'], reviewers: ['p1', 'p5'] });
};
const phase = (play: PlayedSession, step: string) =>
  summarize(play.session, english).phases.find((one) => one.step === step);
const shares = (play: PlayedSession) =>
  summarize(play.session, english).people.map(({ share, expected }) => [share, expected]);

describe('plan and actual', () => {
  it('sets each phase’s running time against the plan of the opening', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(50).next().wait(35).next();
    expect(phase(play, 'front.OPEN')).toMatchObject({
      title: 'Open',
      group: 'Opening',
      planned: 45_000,
      actual: 50_000,
      from: 0,
      to: 50_000,
      state: 'done',
    });
    expect(phase(play, 'front.AGREE')).toMatchObject({ planned: 40_000, actual: 35_000, state: 'done' });
    expect(phase(play, 'front.CHECKIN')).toMatchObject({ actual: 0, to: null, state: 'now' });
    expect(phase(play, 'back.CLOSE')).toMatchObject({ actual: null, from: null, state: 'notReached' });
  });

  it('counts no pause, and keeps an extension apart from the first plan', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT').wait(60);
    play.do({ type: 'clock.pause' }).wait(300).do({ type: 'clock.resume' }).wait(30);
    play.do({ type: 'clock.extend', target: 'phase', by: 60_000, agreed: true }).wait(100).next();
    expect(phase(play, 'slot.1.PRESENT')).toMatchObject({
      group: 'Slot 1, Dora',
      planned: 180_000,
      lastPlanned: 240_000,
      actual: 190_000,
    });
  });

  it('adds up the runs of a phase that was taken up again', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(20).next().wait(10);
    play.do({ type: 'phase.back' }).wait(5).start().wait(7).next();
    expect(phase(play, 'front.OPEN')).toMatchObject({ actual: 27_000, from: 0, to: 42_000 });
  });

  it('tells what was skipped from what nobody came to', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT').wait(10);
    play.do({ type: 'session.endNow' });
    const states = Object.fromEntries(
      summarize(play.session, english).phases.map(({ step, state }) => [step, state]),
    );
    expect(states).toMatchObject({ 'slot.1.SHORTQ': 'skipped', 'slot.2.COUNSEL': 'skipped' });
  });
});

describe('airtime', () => {
  it('compares shares with what the phases expected, weighted with time', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT');
    // The front took no time at all, so only this slot counts: Dora presents for 180 s, then 180 s of questions.
    play.speak('p4', 150).wait(30).next();
    play.speak('p1', 30).speak('p4', 60).speak('p5', 60).wait(30).do({ type: 'phase.end' });
    const speech = 150 + 30 + 60 + 60;
    // Helpers are Ana, Ben, Chidi and Emre: Fay observes.
    const helper = (180 * 0.5) / 4 / 360;
    const expected = [helper, helper, helper, (180 + 90) / 360, helper, 0];
    const spoke = [30, 0, 0, 210, 60, 0].map((s) => s / speech);
    shares(play).forEach(([share, share0], i) => {
      expect(share).toBeCloseTo(spoke[i] ?? NaN, 10);
      expect(share0).toBeCloseTo(expected[i] ?? NaN, 10);
    });
  });

  it('leaves phases that expect nobody out of the shares, and in the totals', () => {
    const play = new PlayedSession(sixAndObserver())
      .start()
      .until('back.PULSE')
      .speak('p1', 20)
      .wait(10)
      .next();
    play.speak('p2', 30).wait(5).do({ type: 'phase.end' });
    const { people, airtime } = summarize(play.session, english);
    expect(airtime.total).toBe(50_000);
    expect(people[0]).toMatchObject({ airtime: 20_000, share: 0 });
    expect(people[1]).toMatchObject({ airtime: 30_000, share: 1 });
    people.forEach(({ expected }) => expect(expected).toBeCloseTo(1 / 6, 10));
  });

  it('has no shares where nobody was tapped', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(45).next();
    const { people, airtime } = summarize(play.session, english);
    expect(people.map(({ share }) => share)).toEqual(Array(6).fill(null));
    expect(people[0]?.expected).toBe(1);
    expect(airtime).toMatchObject({ total: 0, overlap: 0, silence: 0, longestSilence: 0, turns: [] });
  });

  it('cuts pauses out of a voice, and keeps it one turn over a change of phase', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT').tap('p4').wait(100);
    play.do({ type: 'clock.pause' }).wait(50).do({ type: 'clock.resume' }).wait(20).next().wait(10).tap('p4');
    const { airtime } = summarize(play.session, english);
    expect(airtime.turns).toEqual([
      { person: 'p4', name: 'Dora', from: 0, to: 180_000, length: 130_000, step: 'slot.1.PRESENT' },
    ]);
    expect(airtime.total).toBe(130_000);
  });

  it('takes voices of one person that touch for one turn', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.PRESENT');
    play.speak('p4', 10).speak('p4', 10).wait(1).speak('p4', 10);
    const { airtime, people } = summarize(play.session, english);
    expect(airtime.turns.map(({ length }) => length)).toEqual([20_000, 10_000]);
    expect(people[3]?.turns).toBe(2);
  });

  it('measures overlap and silence, and who spoke after whom', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.COUNSEL');
    play.tap('p1').wait(10).tap('p2').wait(4).tap('p1').wait(6).tap('p2'); // 4 s of both
    play.wait(7).speak('p1', 5).wait(20).speak('p1', 5).wait(3).speak('p2', 2).do({ type: 'phase.end' });
    const { airtime } = summarize(play.session, english);
    expect(airtime).toMatchObject({ total: 36_000, overlap: 4_000, silence: 30_000, longestSilence: 20_000 });
    expect(airtime.transitions).toEqual([
      { from: 'p1', to: 'p2', count: 2 },
      { from: 'p2', to: 'p1', count: 1 },
    ]);
  });

  it('expects nothing of somebody who is not in the room, or passed', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('front.CHECKIN');
    play.do({ type: 'person.stepOut', person: 'p6' }).wait(50);
    play.do({ type: 'person.return', person: 'p6' }).wait(50).do({ type: 'phase.end' });
    expect(shares(play).map(([, expected]) => expected)).toEqual([
      ...Array(5).fill(expect.closeTo((50 / 5 + 50 / 6) / 100, 10)),
      expect.closeTo(50 / 6 / 100, 10),
    ]);

    const round = new PlayedSession(sixAndObserver()).start().until('front.CHECKIN');
    round.do({ type: 'turn.next', person: 'p2' }).wait(10).do({ type: 'turn.pass' }).wait(50);
    round.do({ type: 'phase.end' });
    const expected = shares(round).map(([, share]) => share);
    expect(expected[1]).toBe(0);
    expect(expected[0]).toBeCloseTo(1 / 5, 10);
  });

  it('goes by the roles of the moment, undone ones not counted', () => {
    const play = new PlayedSession(sixAndObserver()).start().wait(30);
    play.do({ type: 'role.assign', role: 'facilitator', person: 'p3' }).wait(10);
    play.do({ type: 'phase.end' });
    expect(shares(play).map(([, expected]) => expected)).toEqual([0.75, 0, 0.25, 0, 0, 0]);
    play.do({ type: 'act.undo' }).do({ type: 'act.undo' }).do({ type: 'phase.end' });
    expect(shares(play).map(([, expected]) => expected)).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

describe('words', () => {
  it('shows a commitment’s text only where its owner shows it to the group', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.1.RESPOND');
    play.do({ type: 'commitment.write', person: 'p4', text: 'Ask the sponsor.', visible: 'group' });
    play.do({ type: 'commitment.write', person: 'p3', text: 'Say no once.', visible: 'owner' });
    expect(summarize(play.session, english).commitments).toEqual([
      { person: 'p4', name: 'Dora', text: 'Ask the sponsor.', visible: 'group', by: null, asks: null },
      { person: 'p3', name: 'Chidi', text: null, visible: 'owner', by: null, asks: null },
    ]);
  });

  it('forgets a note that was taken back', () => {
    const play = new PlayedSession(sixAndObserver()).start();
    play.do({ type: 'note.write', kind: 'process', text: 'Warm start.' });
    play.do({ type: 'note.write', kind: 'parking', text: 'The budget.' });
    expect(summarize(play.session, english).notes.map(({ text }) => text)).toEqual([
      'Warm start.',
      'The budget.',
    ]);
    const note = play.session.state.notes[0]?.note ?? '';
    play.do({ type: 'note.takeBack', note });
    expect(summarize(play.session, english).notes.map(({ text }) => text)).toEqual(['The budget.']);
  });

  it('says what each person did', () => {
    const play = new PlayedSession(sixAndObserver()).start().until('slot.2.PRESENT');
    expect(summarize(play.session, english).people.map(({ name, did }) => [name, did])).toEqual([
      ['Ana', ['facilitator']],
      ['Ben', ['timekeeper']],
      ['Chidi', ['presented, slot 2']],
      ['Dora', ['presented, slot 1']],
      ['Emre', []],
      ['Fay', ['observer']],
    ]);
  });
});

it('sums up a whole session played to its end', () => {
  const play = new PlayedSession(sixAndObserver()).start();
  while (play.session.state.endedAt === null) play.speak('p1', 20).wait(5).next();
  const summary = summarize(play.session, english);
  expect(summary).toMatchObject({
    ended: 'complete',
    startedAt: 0,
    title: 'Thursday Council',
    formatName: 'Council',
  });
  expect(summary.phases.every(({ state }) => state === 'done')).toBe(true);
  const ran = summary.phases.reduce((sum, one) => sum + (one.actual ?? 0), 0);
  expect(summary.endedAt).toBe(ran);
  expect(summary.people.reduce((sum, one) => sum + (one.expected ?? 0), 0)).toBeCloseTo(1, 10);
});
