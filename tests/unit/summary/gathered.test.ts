import { describe, expect, it } from 'vitest';
import { leanCoffee } from '../../support/shipped.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summaryData } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import type { Level } from '#shared/care/levels.ts';
import { numbered } from './sampleSummary.ts';
import { played } from '../session/support/formats.ts';
import * as english from '#shared/words/en/index.ts';

/** A lean coffee with two topics, an insight that may travel and one that may not, and something parked. */
function summaryAt(level: Level = 'L1') {
  const it_ = played(leanCoffee, { people: 4, minutes: 45, cards: 2 }).to('front.WRITE');
  const card = (person: string, text: string) => it_.do({ type: 'card.write', person, text });
  card('p1', 'Hiring');
  card('p2', 'Ben and the office');
  it_.to('front.VOTE').do({ type: 'card.dots', card: it_.state.cards[1]?.card ?? '', dots: 3 });
  it_.to('slot.2.TOPIC');
  it_.do({ type: 'parking.write', person: 'p3', text: 'The summer party', importance: 3, urgency: 3 });
  it_.to('back.ROUND3');
  it_.do({ type: 'insight.write', person: 'p4', text: 'Ask Ben sooner', release: true });
  it_.do({ type: 'insight.write', person: 'p3', text: 'I talk too long', release: false });
  // Nothing of it may be written at the highest level today; an older log may hold it.
  return summarize({ ...it_.session, state: { ...it_.session.state, level } }, english);
}

describe('what a session gathered', () => {
  it('is in its summary: topics in their order, insights, what was parked', () => {
    expect(summaryAt().gathered.map(({ kind, name, text }) => [kind, name, text])).toEqual([
      ['topic', 'Ben', 'Ben and the office'],
      ['topic', 'Ana', 'Hiring'],
      ['insight', 'Dora', 'Ask Ben sooner'],
      ['insight', 'Chidi', 'I talk too long'],
      ['parking', 'Chidi', 'The summer party'],
    ]);
  });

  it('tells a topic of several cards as one, of all whose they were, here and when it is closed', () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 45, cards: 3 }).to('front.WRITE');
    for (const [person, text] of [
      ['p1', 'Hiring'],
      ['p2', 'The office'],
      ['p3', 'Whom we hire'],
    ] as const)
      it_.do({ type: 'card.write', person, text });
    const [first, , third] = it_.state.cards.map(({ card }) => card);
    it_.do({ type: 'card.merge', card: third ?? '', into: first ?? '' }).to('slot.2.TOPIC');
    const { gathered } = summarize(it_.session, english);
    const told = [
      ['Ana · Chidi', 'Hiring · Whom we hire'],
      ['Ben', 'The office'],
    ];
    expect(gathered.map(({ name, text }) => [name, text])).toEqual(told);
    const { record, lines } = recordsOf(it_.session);
    const closed = summarizeRecord(record, lines, english).gathered;
    expect(closed.map(({ name, text }) => [name, text])).toEqual(told);
    expect(closed.map(({ topic }) => topic)).toEqual(gathered.map(({ topic }) => topic));
  });

  it('says how many dots a topic had, and whether its turn came; before the dots are counted neither', () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 45, cards: 3 }).to('front.WRITE');
    for (const text of ['Hiring', 'The office', 'Pay']) it_.do({ type: 'card.write', person: 'p1', text });
    const topics = () => summarize(it_.session, english).gathered.map(({ text, topic }) => [text, topic]);
    it_.to('front.VOTE');
    expect(topics().map(([, topic]) => topic)).toEqual([undefined, undefined, undefined]);
    it_.do({ type: 'card.dots', card: it_.state.cards[1]?.card ?? '', dots: 2 }).to('slot.1.TOPIC');
    it_.do({ type: 'session.endNow' });
    expect(topics()).toEqual([
      ['The office', { dots: 2, talked: true }],
      ['Hiring', { dots: 0, talked: false }],
      ['Pay', { dots: 0, talked: false }],
    ]);
    const page = toMarkdown(summarize(it_.session, english), { named: true }, english);
    expect(page).toContain('The office (two dots, talked about)');
    expect(page).toContain('Pay (no dot, no time for it)');
  });

  it('tells the first plan of a phase, and the one that stood in the end', () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 45, cards: 4 }).to('front.WRITE');
    it_.do({ type: 'card.write', person: 'p1', text: 'Hiring' }).to('front.VOTE');
    const page = toMarkdown(summarize(it_.session, english), { named: true }, english);
    expect(page).toContain('| Pitch | 1:20, then 0:20 |');
    expect(page).toContain('| Write topics | 4:00 |');
  });

  it('leaves every card with its owner where a level keeps topics so', () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 45, cards: 3 }).to('front.WRITE');
    it_.do({ type: 'card.write', person: 'p1', text: 'Hiring' });
    it_.do({ type: 'card.write', person: 'p2', text: 'Whom we hire' });
    const [first, second] = it_.state.cards.map(({ card }) => card);
    it_.do({ type: 'card.merge', card: second ?? '', into: first ?? '' }).to('slot.1.TOPIC');
    const session = { ...it_.session, state: { ...it_.session.state, level: 'L2' as const } };
    expect(recordsOf(session).lines.map(({ text, owners }) => [text, owners])).toEqual([
      ['Hiring', [0]],
      ['Whom we hire', [1]],
    ]);
  });

  it('leaves without names only as far as its owners let it', () => {
    const page = toMarkdown(summaryAt(), { named: false }, english);
    const ben = numbered('p2', summaryAt());
    expect(page).toContain(
      `## Topics\n\n- ${ben} and the office (three dots, talked about)\n- Hiring (no dot, talked about)`,
    );
    expect(page).toContain(`## Insights\n\n- Ask ${ben} sooner`);
    expect(page).toContain('## For another time\n\n- The summer party');
    expect(page).not.toContain('I talk too long');
    // Not with names either: whoever wrote it alone lets it leave.
    const named = toMarkdown(summaryAt(), { named: true }, english);
    expect(named).not.toContain('I talk too long');
    // Released it is without the name of whoever wrote it, whoever else may be named.
    expect(named).toContain('## Insights\n\n- Ask Ben sooner');
    const data = JSON.stringify(summaryData(summaryAt(), { named: false }, english));
    expect(data).not.toContain('I talk too long');
    expect(data).not.toMatch(/Ben|Dora|Chidi/);
  });

  it('is nobody’s but its owners’ at the levels above', () => {
    expect([summaryAt('L0').gathered.length, summaryAt('L2').gathered, summaryAt('L3').gathered]).toEqual([
      5,
      [],
      [],
    ]);
  });

  it('tells whose slot it was', () => {
    const { presenters, phases, people } = summaryAt();
    expect(presenters).toEqual(['p2', 'p1']);
    expect(phases.filter(({ zone }) => zone === 'slot').map(({ group }) => group)).toContain('Topic 1, Ben');
    expect(people.map(({ did }) => did)).toContainEqual(['opened topic 1']);
  });
});
