import { describe, expect, it } from 'vitest';
import { actionLearning, forum } from '../../../support/shipped.ts';
import { readReminder } from '#shared/session/agenda/reminders.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { played } from '../support/formats.ts';

const set = (variants: readonly string[] = [], people = 6, minutes = 60) =>
  played(actionLearning, { people, minutes, observers: 1, variants });
const strict = () => set(['strict']);
const agree = (it_: PlayedCouncil, agreed: boolean) => it_.do({ type: 'question.agree', agreed });
const due = (it_: PlayedCouncil) => it_.console.commitmentDue.map(({ name }) => name);

describe('an action learning set', () => {
  it('takes sixty minutes exactly with six people, one of whom observes', () => {
    const it_ = set();
    expect([it_.state.planned, it_.state.available].map((length) => length / 60_000)).toEqual([60, 60]);
  });

  it('lets one person lead and keep the time, and one observe', () => {
    expect(set().console.people.map(({ roles }) => roles)).toEqual([
      ['facilitator', 'timekeeper'],
      ...[[], [], [], []],
      ['observer'],
    ]);
  });

  it('goes round before the challenger says the question again, and then goes on', () => {
    const it_ = set().to('slot.1.RESTATE').expectTurn('Chidi');
    expect(it_.console.next?.label).toEqual({ code: 'passTo', name: 'Dora' });
    it_.turn().turn().turn().expectTurn('Ana');
    expect(it_.console.next?.label).toEqual({ code: 'passTo', name: 'Ben' });
    it_.openFloor();
    expect([it_.room.who?.name, it_.room.phase?.sub]).toEqual(['Ben', null]);
    it_.next().expectStep('slot.1.EXPERIMENTS');
  });

  it('has insights and a learning commitment from everyone, in turn', () => {
    const it_ = set().to('slot.1.INSIGHTS');
    expect(it_.console.now?.takes).toEqual(['insight']);
    it_.do({ type: 'insight.write', person: 'p2', text: 'Ask sooner', release: true });
    expect(it_.console.insights.map(({ name, text, release }) => [name, text, release])).toEqual([
      ['Ben', 'Ask sooner', true],
    ]);
    it_.to('back.COMMITALL').commit('Ben', 'Ask sooner').pass();
    expect(due(it_)).toEqual(['Chidi', 'Dora', 'Emre', 'Fay']);
  });

  it('has the challenger choose, whoever wrote one before', () => {
    const it_ = set().to('slot.1.COMMIT');
    expect(due(it_)).toEqual(['Ben']);
    it_.commit('Ben', 'Call Lena').to('back.COMMITALL');
    expect(due(it_)).toContain('Ben');
  });

  it('takes two challengers in ninety minutes, with equal time', () => {
    const it_ = set(['twoChallengers'], 6, 100);
    expect(it_.state.machine.context.slots).toBe(2);
    it_.to('slot.1.OPENQ').extend(120);
    expect(it_.planned('slot.2.OPENQ')).toBe(it_.planned('slot.1.OPENQ'));
    expect(it_.to('slot.2.PRESENT').room.who?.name).toBe('Chidi');
  });
});

describe('a strict set', () => {
  it('says the question again until the group agrees', () => {
    const it_ = strict()
      .to('slot.1.RESTATE')
      .refuses('agreementFirst', (one) => one.next());
    it_.turn().turn().turn().openFloor();
    expect(it_.console.agreeAsked).toBe(true);
    agree(it_.wait(60), false).expectTurn('Chidi');
    expect([it_.console.agreeAsked, it_.round.taken]).toEqual([false, []]);
    expect(it_.turnReading.elapsed).toBe(0);
    it_.turn().turn().turn().openFloor();
    expect(it_.console.next).toBeNull();
    agree(it_, true).expectStep('slot.1.EXPERIMENTS');
  });

  it('is asked again whether it agrees where it goes back to the question', () => {
    const it_ = strict().to('slot.1.RESTATE').turn().turn().turn().openFloor();
    agree(it_, true).back().start();
    expect(it_.console.agreeAsked).toBe(true);
    it_.refuses('agreementFirst', (one) => one.next());
  });

  it('may leave it at that: the phase is skipped, or the session ended', () => {
    strict().to('slot.1.RESTATE').skip().expectStep('slot.1.EXPERIMENTS');
    strict().to('slot.1.RESTATE').endNow().expectStep('slot.1.COMMIT');
  });

  it('is asked how it is doing once, a third into the questions', () => {
    const it_ = strict().to('slot.1.OPENQ');
    const begun = it_.now;
    const asked = (one: PlayedCouncil) => one.console.reminders.filter(({ id }) => id === 'howAreWeDoing');
    expect(asked(it_).map(({ from }) => (from - begun) / 1000)).toEqual([300]);
    expect(asked(set().to('slot.1.OPENQ'))).toEqual([]);
  });

  it('agrees on nothing where no question is said again', () => {
    strict()
      .to('slot.1.OPENQ')
      .refuses('noQuestion', (it_) => agree(it_, true));
    set()
      .to('slot.1.RESTATE')
      .refuses('noQuestion', (it_) => agree(it_, true));
  });
});

describe('a topic that wants the time of the close', () => {
  it('ends as planned, goes on with everybody’s word, or gets a session of its own: the close stays', () => {
    const it_ = set().to('slot.1.EXPERIMENTS').wait(600);
    const ways = it_.console.topicWantsMore;
    expect([ways?.asPlanned.refusal, ways?.extend.refusal, ways?.newSession.refusal]).toEqual([
      null,
      null,
      null,
    ]);
    const end = it_.schedule.latestEnd;
    it_.do(ways?.extend.command ?? { type: 'phase.end' });
    expect((it_.schedule.latestEnd - end) / 60_000).toBe(5);
    it_.do(ways?.newSession.command ?? { type: 'phase.end' });
    expect([it_.state.carried, it_.state.current]).toEqual([[1], 'slot.1.EXPERIMENTS']);
    it_.refuses('alreadyCarried', (one) => one.do({ type: 'topic.carryOver' }));
    it_.next().expectStep('slot.1.COMMIT');
    for (const id of ['back.COMMITALL', 'back.AGREECLOSE', 'back.CLOSE'])
      expect(it_.step(id).state).toBe('ahead');
    expect(it_.to('back.CLOSE').console.topicWantsMore).toBeNull();
  });
});

describe('a forum', () => {
  const seven = (minutes = 90, variants: readonly string[] = []) =>
    played(forum, { people: 7, minutes, observers: 1, variants });

  it('has a prep coach, who begins', () => {
    const it_ = seven().assign('prepCoach', 'Dora').to('slot.1.FRAME');
    expect(it_.room.who?.name).toBe('Dora');
    expect(it_.console.roles).toContain('prepCoach');
  });

  it('has the observer share, in seat order from the presenter’s neighbour', () => {
    const it_ = seven().to('slot.1.EXPERIENCE');
    const presenter = it_.state.people.findIndex(({ id }) => id === it_.state.presented[0]);
    const seats = it_.round.order.map((person) => it_.state.people.findIndex(({ id }) => id === person));
    expect(seats).toHaveLength(6);
    expect(seats[0]).toBe((presenter + 1) % 7);
    expect(it_.round.order).toContain(it_.state.roles.observer);
  });

  it('offers a passed turn once more at the end', () => {
    const it_ = seven().to('slot.1.EXPERIENCE');
    const [first] = it_.round.order;
    it_.pass();
    for (let i = 0; i < 5; i++) it_.turn();
    expect(it_.round.current).toBe(first);
    it_.pass();
    expect(it_.round.passedTwice).toEqual([first]);
  });

  it('has a second slot only where both fit', () => {
    expect([90, 120, 150].map((minutes) => seven(minutes).state.machine.context.slots)).toEqual([1, 1, 2]);
  });

  it('opens with coaching where nobody met the presenter before', () => {
    const it_ = seven(90, ['openCoaching']).to('slot.1.WARMUP').next();
    expect(it_.state.steps.some(({ phase }) => phase === 'FRAME' || phase === 'PRESENT')).toBe(false);
    expect(it_.current.zone).toBe('slot');
  });

  it('keeps a parking list, the most pressing first', () => {
    const it_ = seven().to('front.PARK');
    expect(it_.console.now?.takes).toEqual(['parking']);
    const park = (name: string, importance: number, urgency: number) =>
      it_.do({ type: 'parking.write', person: it_.person(name), text: `of ${name}`, importance, urgency });
    park('Ana', 4, 4);
    park('Ben', 5, 3);
    const listed = () => it_.console.parking.map(({ name, score }) => [name, score]);
    expect(listed()).toEqual([
      ['Ana', 16],
      ['Ben', 15],
    ]);
    it_.do({ type: 'parking.raise', item: it_.state.parking[1]?.item ?? '' });
    expect(listed()).toEqual([
      ['Ben', 30],
      ['Ana', 16],
    ]);
    it_.undo();
    expect(listed()[0]).toEqual(['Ana', 16]);
    it_.do({ type: 'parking.weigh', item: it_.state.parking[1]?.item ?? '', importance: 9, urgency: 3 });
    expect(listed()).toEqual([
      ['Ben', 27],
      ['Ana', 16],
    ]);
    it_.undo();
    expect(listed()[0]).toEqual(['Ana', 16]);
    it_
      .do({ type: 'parking.takeBack', item: it_.state.parking[0]?.item ?? '' })
      .refuses('unknownParking', (one) => one.do({ type: 'parking.raise', item: 'a99' }));
    expect(listed()).toEqual([['Ben', 15]]);
  });
});

describe('reminders', () => {
  const shown = (it_: PlayedCouncil) => {
    const { now, reminders } = it_.console;
    return (now && readReminder(reminders, now, it_.now)?.id) ?? null;
  };

  it('fit the start of a phase, and go after a while', () => {
    const it_ = played(forum, { people: 6, minutes: 90 }).to('slot.1.CLARIFY');
    expect(shown(it_)).toBe('askFirst');
    expect(shown(it_.wait(91))).toBeNull();
  });

  it('fit advice twice in a row, the fifth option, and a helper who keeps telling', () => {
    const it_ = set().to('slot.1.EXPERIMENTS').wait(30);
    expect(shown(it_.mark('AD'))).toBe('evenHelp');
    expect(shown(it_.mark('AD'))).toBe('ownerKeepsIt');
    for (let i = 0; i < 5; i++) it_.wait(1).note(`Option ${i}`);
    expect(shown(it_)).toBe('evenHelp');
    for (let i = 0; i < 4; i++)
      it_.wait(1).do({ type: 'code.mark', code: 'EX', person: 'p4', whom: null }, 'board');
    expect(shown(it_)).toBe('notKnowing');
  });

  it('fit an interruption, and five minutes without an act', () => {
    const it_ = set().to('slot.1.OPENQ').wait(20).mark('IN');
    expect(shown(it_)).toBe('everythingIntervenes');
    expect(shown(set().to('slot.1.OPENQ').wait(299))).toBeNull();
    expect(shown(set().to('slot.1.OPENQ').wait(301))).toBe('everythingIntervenes');
  });

  it('never come twice in a row', () => {
    const it_ = set().to('slot.1.OPENQ').wait(20).mark('IN').wait(120).mark('IN');
    expect(shown(it_)).toBeNull();
    it_.mark('AD').mark('AD');
    expect(shown(it_)).toBe('ownerKeepsIt');
    expect(shown(it_.wait(1).mark('IN'))).toBe('everythingIntervenes');
  });

  it('never speak over the clock', () => {
    const it_ = set()
      .to('slot.1.OPENQ')
      .wait(15 * 60 - 61)
      .mark('AD')
      .mark('AD');
    expect(shown(it_)).toBe('ownerKeepsIt');
    expect(shown(it_.wait(1))).toBeNull();
    expect(
      shown(
        set()
          .to('slot.1.OPENQ')
          .wait(16 * 60)
          .mark('IN'),
      ),
    ).toBeNull();
    const turn = set().to('slot.1.EXPERIMENTS');
    const length = turn.round.planned / 1000;
    expect(shown(turn.wait(length - 1).mark('IN'))).toBe('everythingIntervenes');
    expect(shown(turn.wait(1))).toBeNull();
    expect(shown(turn.pause())).toBeNull();
  });
});
