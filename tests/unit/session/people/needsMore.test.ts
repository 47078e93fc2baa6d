import { describe, expect, it } from 'vitest';
import { formatById } from '../../../support/shipped.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { beginCouncil, afterAct } from '../../../support/register.ts';
import { PlayedCouncil } from '../support/council.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { parkedIn } from '#shared/group/register/parking.ts';
import { registerOf } from '#shared/group/register/register.ts';
import type { Draft } from '#shared/session/draft.ts';
import { needsMoreWords } from '#shared/words/en/index.ts';

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora'];
const PEOPLE = { p1: 'ana', p2: 'ben', p3: 'chidi', p4: 'dora' };
const register = afterAct(registerOf([]), beginCouncil(NAMES, '2026-01-01'), '2026-06-01');

const hours = (level: Level = 'L1', change: Partial<Draft> = {}) =>
  new PlayedCouncil({
    ...sampleDraft(4),
    format: formatById('office_hours')!,
    minutes: 45,
    title: '',
    level,
    group: { id: 'g1', people: PEOPLE },
    ...change,
  });

/** What the facilitator's window asks with one key. */
const park = (of: PlayedCouncil): PlayedCouncil => {
  const { needsMore } = of.console;
  if (needsMore === null) throw new Error('nothing is offered');
  const text = needsMore.question ?? needsMoreWords.topic(needsMore.booked);
  return of.do({ type: 'parking.write', person: needsMore.person, text, importance: 5, urgency: 5 });
};
const topicsOf = ({ session }: PlayedCouncil) =>
  parkedIn(session, register, () => 't1').flatMap(({ field, value }) => (field === 'text' ? [value] : []));

describe('a slot of office hours that needs more', () => {
  it('is offered while it is worked on and in its next step, and nowhere else', () => {
    for (const phase of ['ASK', 'CLARIFY'])
      expect(hours().to(`slot.1.${phase}`).console.needsMore).toBeNull();
    for (const phase of ['WORK', 'NEXT'])
      expect(hours().to(`slot.1.${phase}`).console.needsMore?.person).toBe(sampleDraft(4).queue[0]);
    expect(hours().to('back.HARVEST').console.needsMore).toBeNull();
    // A format in which nobody books a slot, though it is worked on.
    const format = formatById('office_hours')!;
    const unbooked = { ...format, slot: format.slot.filter(({ id }) => id !== 'ASK') };
    expect(hours('L1', { format: unbooked }).to('slot.1.WORK').console.needsMore).toBeNull();
  });

  it('goes on the parking list of the group in the words of its question, once, and back with undo', () => {
    const one = hours().to('slot.1.ASK');
    one.do({ type: 'ownQuestion.write', text: 'Which of the two do we drop?', help: null });
    park(one.to('slot.1.WORK'));
    expect(one.console.needsMore?.parked).toBe(true);
    expect(topicsOf(one)).toEqual(['Which of the two do we drop?']);
    one.do({ type: 'act.undo' });
    expect(one.console.needsMore?.parked).toBe(false);
    expect(topicsOf(one)).toEqual([]);
  });

  it('is named by what it was booked for where nobody wrote its question', () => {
    const [first = ''] = sampleDraft(4).queue;
    expect(topicsOf(park(hours('L1', { asks: { [first]: 'draft' } }).to('slot.1.NEXT')))).toEqual([
      'A draft from office hours',
    ]);
    expect(topicsOf(park(hours().to('slot.1.NEXT')))).toEqual(['A question from office hours']);
  });

  it('reaches the group only at the levels that let it keep topics', () => {
    const reaches = LEVELS.filter((level) => topicsOf(park(hours(level).to('slot.1.WORK'))).length > 0);
    expect(reaches).toEqual(['L0', 'L1']);
  });

  it('of the next slot is another one', () => {
    const two = park(hours().to('slot.1.WORK')).to('slot.2.WORK');
    expect(two.console.needsMore?.parked).toBe(false);
    expect(two.console.needsMore?.person).toBe(sampleDraft(4).queue[1]);
  });
});
