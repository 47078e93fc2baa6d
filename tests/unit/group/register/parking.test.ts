import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { heldIn } from '#shared/group/register/heldIn.ts';
import {
  expiredTopics,
  parkedIn,
  topicsOf,
  topicUntil,
  waitingHere,
} from '#shared/group/register/parking.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const TODAY = '2026-06-20';
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre'];
const PEOPLE = { p1: 'ana', p2: 'ben', p3: 'chidi', p4: 'dora', p5: 'emre' };

const done = (register: Register, act: RegisterAct) => afterAct(register, act, TODAY);
const begun = (): Register => done(registerOf([]), beginCouncil(NAMES, '2026-01-01'));
const park = (
  topic: string,
  over: Partial<Extract<RegisterAct, { act: 'topic.park' }>> = {},
): RegisterAct => ({
  act: 'topic.park',
  group: 'g1',
  topic,
  owner: 'ana',
  text: `About ${topic}`,
  importance: 5,
  urgency: 5,
  on: TODAY,
  ...over,
});
const viewed = (register: Register, today = TODAY) => viewOfRegister(register, today).groups[0];

let ids = 0;
const newId = () => `t-new-${(ids += 1)}`;

/** A session of the group at this level, in which Chidi parked a topic twice as heavy as Dora's. */
function session(level: Level, over: Partial<Draft> = {}) {
  const draft: Draft = { ...sampleDraft(5), title: '', level, group: { id: 'g1', people: PEOPLE }, ...over };
  const play = new PlayedSession(draft).start();
  play.do({ type: 'parking.write', person: 'p3', text: 'My team', importance: 8, urgency: 5 });
  play.do({ type: 'parking.write', person: 'p4', text: 'Saying no', importance: 4, urgency: 5 });
  return play;
}

describe('the parking list of a group', () => {
  it('is sorted by what its owners say and how often a topic was raised, and changes with each', () => {
    let register = [park('a'), park('b', { importance: 4 })].reduce(done, begun());
    const order = () => viewed(register)?.topics.map(({ id }) => id);
    expect(order()).toEqual(['a', 'b']);
    register = done(register, { act: 'topic.raise', topic: 'b' });
    expect(order()).toEqual(['b', 'a']);
    register = done(register, { act: 'topic.weigh', topic: 'a', importance: 10, urgency: 10 });
    expect(order()).toEqual(['a', 'b']);
    register = done(register, { act: 'topic.drop', topic: 'a' });
    expect(order()).toEqual(['b']);
  });

  it('takes no topic of somebody unknown, and none at a level that keeps it from the group', () => {
    const refusal = (act: RegisterAct, register = begun()) => {
      const decided = decideRegister(register, act, TODAY);
      return decided.ok ? null : decided.refusal.code;
    };
    expect(refusal(park('a', { owner: 'nobody' }))).toBe('notThere');
    expect(refusal(park('a', { owner: null }))).toBeNull();
    expect(refusal(park('a'), done(begun(), park('a')))).toBe('idTaken');
    for (const level of LEVELS) {
      const register = done(begun(), { act: 'group.describe', group: 'g1', level });
      const keeps = topicUntil(level, TODAY) !== null;
      expect([level, refusal(park('a'), register)]).toEqual([level, keeps ? null : 'levelKeepsNoTopics']);
    }
    expect(LEVELS.filter((level) => topicUntil(level, TODAY) !== null)).toEqual(['L0', 'L1']);
  });

  it('lets a topic go when its time is over: it is not shown any more, and its rows go', () => {
    const register = done(begun(), park('a'));
    const until = addMonths(TODAY, 12);
    expect(register.topic.get('a')?.until).toBe(until);
    expect(topicsOf(register, 'g1', until)).toHaveLength(1);
    expect(expiredTopics(register, until)).toEqual([]);
    expect(topicsOf(register, 'g1', addMonths(until, 1))).toEqual([]);
    expect(withChanges(register, expiredTopics(register, addMonths(until, 1))).topic.size).toBe(0);
  });

  it.each(LEVELS)('takes over at %s what a closed session parked, as far as the level lets it', (level) => {
    const changes = parkedIn(session(level).session, begun(), newId);
    const register = withChanges(begun(), changes);
    const topics = topicsOf(register, 'g1', '2026-01-02').map(({ owner, text, raised }) => [
      owner,
      text,
      raised,
    ]);
    expect(topics).toEqual(
      level === 'L0' || level === 'L1'
        ? [
            ['chidi', 'My team', 1],
            ['dora', 'Saying no', 1],
          ]
        : [],
    );
    expect(JSON.stringify(changes).includes('My team')).toBe(topics.length > 0);
  });

  it('raises a topic that its owner parks again, however it is spelled, and keeps others apart', () => {
    const owned = { owner: 'chidi', text: ' my  TEAM', importance: 2, urgency: 2 } as const;
    const before = [park('a', owned), park('b', { ...owned, owner: 'ben' })].reduce(done, begun());
    const register = withChanges(before, parkedIn(session('L1').session, before, newId));
    expect(register.topic.get('a')).toMatchObject({ raised: 2, importance: 8, urgency: 5 });
    expect(register.topic.get('b')).toMatchObject({ raised: 1, importance: 2 });
    expect(register.topic.size).toBe(3);
  });

  it('takes nothing from a trial, and nothing from a session of no group or of one that is gone', () => {
    const { group, ...alone } = sampleDraft(5);
    expect(parkedIn(session('L1', { trial: true }).session, begun(), newId)).toEqual([]);
    expect(parkedIn(session('L1').session, registerOf([]), newId)).toEqual([]);
    const play = new PlayedSession(alone).start();
    play.do({ type: 'parking.write', person: 'p3', text: 'My team', importance: 8, urgency: 5 });
    expect(parkedIn(play.session, begun(), newId)).toEqual([]);
  });
});

describe('the queue of presenters', () => {
  it('puts the heaviest topic first among those who waited alike', () => {
    const register = [park('a', { owner: 'dora' }), park('b', { owner: 'emre', importance: 6 })].reduce(
      done,
      begun(),
    );
    const queue = viewed(register)?.proposal.queue ?? [];
    expect(queue.slice(0, 2).map(({ id, reason }) => [id, reason.among, reason.score])).toEqual([
      ['emre', 'score', 30],
      ['dora', 'score', 25],
    ]);
  });

  it('begins with whoever had a slot that did not come, and says so, until the next session', () => {
    const play = session('L1', { queue: ['p4', 'p2', 'p1', 'p3', 'p5'], minutes: 45 });
    play.until('slot.1.COUNSEL').do({ type: 'session.endNow' });
    const held = withChanges(begun(), heldIn('s1', play.session, begun()));
    expect(held.session.get('s1')).toMatchObject({ presented: ['dora'], carried: ['ben'] });
    expect(viewed(held)?.proposal.queue[0]).toMatchObject({ id: 'ben', reason: { code: 'carried' } });
    const next = withChanges(held, [
      ...Object.entries({ ...held.session.get('s1'), id: undefined, day: '2030-01-01', carried: [] }).flatMap(
        ([field, value]) =>
          value === undefined ? [] : [{ kind: 'session' as const, id: 's2', field, value }],
      ),
    ]);
    expect(viewed(next)?.proposal.queue.every(({ reason }) => reason.code !== 'carried')).toBe(true);
  });
});

describe('what the group parked, seen in a session', () => {
  const seen = (register: Register, play: PlayedSession) =>
    waitingHere(register, play.session.state, TODAY).map(({ topic, person }) => [topic, person]);

  it('is what those who are here parked, the weightiest first, and nobody else’s', () => {
    const register = [
      park('a', { owner: 'ana' }),
      park('b', { owner: 'ben', importance: 9 }),
      park('c', { owner: null }),
      { act: 'people.merge', person: 'dora', into: 'emre' } as const,
      park('d', { owner: 'dora', importance: 1 }),
    ].reduce(done, begun());
    const play = new PlayedSession({
      ...sampleDraft(3),
      group: { id: 'g1', people: { p1: 'ana', p2: 'ben', p3: 'dora' } },
    });
    expect(seen(register, play)).toEqual([
      ['b', 'p2'],
      ['a', 'p1'],
      ['d', 'p3'],
    ]);
    play.start().do({ type: 'person.stepOut', person: 'p2' });
    expect(seen(register, play).map(([topic]) => topic)).toEqual(['a', 'd']);
  });

  it.each(LEVELS)(
    'is nothing where the level keeps topics from the group, or is raised to it: %s',
    (level) => {
      const register = done(begun(), park('a'));
      const none = topicUntil(level, TODAY) === null;
      expect(seen(register, session(level, { level }))).toEqual(none ? [] : [['a', 'p1']]);
      const raised = session('L0').do({ type: 'level.raise', level: 'L3', slot: null });
      expect(seen(register, raised)).toEqual([]);
      expect(
        seen(
          register,
          new PlayedSession({ ...sampleDraft(5), trial: true, group: { id: 'g1', people: PEOPLE } }),
        ),
      ).toEqual([]);
      expect(seen(register, new PlayedSession(sampleDraft(5)))).toEqual([]);
    },
  );

  it('is the same topic, raised once more, when it was brought in, and stays as it was where it is taken back', () => {
    const register = done(
      begun(),
      park('a', { owner: 'chidi', text: 'Saying no', importance: 8, urgency: 2 }),
    );
    const bring = (play: PlayedSession) => {
      const [topic] = waitingHere(register, play.session.state, TODAY);
      const { person, text, importance, urgency } = topic!;
      return play.do({ type: 'parking.write', person, text, importance, urgency });
    };
    const draft: Draft = { ...sampleDraft(5), title: '', group: { id: 'g1', people: PEOPLE } };
    const brought = bring(new PlayedSession(draft).start());
    const after = withChanges(register, parkedIn(brought.session, register, newId));
    expect(
      topicsOf(after, 'g1', TODAY).map(({ id, raised, importance }) => [id, raised, importance]),
    ).toEqual([['a', 2, 8]]);
    brought.do({ type: 'parking.takeBack', item: brought.session.state.parking[0]!.item });
    const back = withChanges(register, parkedIn(brought.session, register, newId));
    expect(topicsOf(back, 'g1', TODAY).map(({ id, raised }) => [id, raised])).toEqual([['a', 1]]);
  });
});
