import { describe, expect, it } from 'vitest';
import { leanCoffee } from '../../../support/shipped.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { played } from '../support/formats.ts';

const six = () => played(leanCoffee, { people: 6, minutes: 60, cards: 8 });
const card = (it: PlayedCouncil, name: string | null, text: string) =>
  it.do({ type: 'card.write', person: name === null ? null : it.person(name), text });
const dots = (it: PlayedCouncil, place: number, count: number) =>
  it.do({ type: 'card.dots', card: it.state.cards[place]?.card ?? '', dots: count });
const more = (it: PlayedCouncil, yes: boolean) => it.do({ type: 'topic.extend', more: yes });
const topics = (it: PlayedCouncil) =>
  it.console.topicOrder.map((id) => it.console.cards.find((own) => own.card === id)?.text);
const slots = ({ state }: PlayedCouncil) => state.machine.context.slots;

/** Eight cards, voted on; the first topic stands armed or runs. */
const voted = () => {
  const it = six().onTimeTo('front.WRITE');
  for (const name of ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Ana', 'Ben'])
    card(it, name, `of ${name}`);
  it.onTimeTo('front.VOTE');
  [1, 5, 4, 2, 0, 0, 3, 0].forEach((count, i) => dots(it, i, count));
  return it.wait(120).next().wait(60);
};

describe('cards', () => {
  it('are written until the dots are counted, by people or by nobody in particular', () => {
    const it_ = six().refuses('noCardsNow', (it) => card(it, 'Ana', 'Too early'));
    card(it_.to('front.WRITE'), 'Ana', 'Hiring');
    card(it_, null, 'The office');
    expect(it_.console.cards.map(({ owners, text }) => [owners, text])).toEqual([
      [['Ana'], 'Hiring'],
      [[], 'The office'],
    ]);
    expect(it_.console.now?.takes).toEqual(['card']);
    it_.to('slot.1.TOPIC').refuses('noCardsNow', (it) => card(it, 'Ben', 'Too late'));
  });

  it('make the time for pitching as long as there are cards', () => {
    const it_ = six();
    expect(it_.planned('front.PITCH')).toBe(8 * 20);
    it_.to('front.WRITE');
    for (const name of ['Ana', 'Ben', 'Ana']) card(it_, name, 'A topic');
    expect(it_.planned('front.PITCH')).toBe(3 * 20);
  });

  it('are pitched by their owners in turn, whoever has two for twice as long', () => {
    const it_ = six().to('front.WRITE');
    for (const name of ['Ana', 'Ben', 'Ana']) card(it_, name, 'A topic');
    it_.to('front.PITCH').expectTurn('Ana');
    expect(it_.round.planned / 1000).toBe(40);
    it_.turn().expectTurn('Ben');
    expect(it_.round.planned / 1000).toBe(20);
  });

  it('become one, and their dots with them', () => {
    const it_ = six().to('front.WRITE');
    for (const name of ['Ana', 'Ben', 'Chidi']) card(it_, name, `of ${name}`);
    const [first, second] = it_.state.cards.map((own) => own.card);
    it_.do({ type: 'card.merge', card: second ?? '', into: first ?? '' }).to('front.VOTE');
    dots(it_, 0, 2);
    dots(it_, 2, 1);
    expect(it_.console.cards.map((own) => [own.owners, own.dots, own.texts])).toEqual([
      [['Ana', 'Ben'], 2, ['of Ana', 'of Ben']],
      [['Chidi'], 1, ['of Chidi']],
    ]);
    it_.refuses('unknownCard', (one) => dots(one, 1, 1));
  });

  it('become one of both owners while they are pitched, and what says the same is told once', () => {
    const it_ = six().to('front.WRITE');
    for (const name of ['Ana', 'Ben']) card(it_, name, 'Onboarding');
    const [first, second] = it_.state.cards.map((own) => own.card);
    it_.to('front.PITCH').do({ type: 'card.merge', card: second ?? '', into: first ?? '' });
    expect(it_.console.cards.map(({ owners, texts }) => [owners, texts])).toEqual([
      [['Ana', 'Ben'], ['Onboarding']],
    ]);
    const wall = () => it_.room.phase?.paper;
    const theirs = { kind: 'topic', texts: ['Onboarding'] };
    expect(wall()).toEqual(theirs);
    it_.turn().expectTurn('Ben');
    expect(wall()).toEqual(theirs);
    it_.to('front.VOTE');
    expect(wall()).toEqual({ kind: 'cards', texts: ['Onboarding'] });
  });

  it('are taken back, and what was merged into them stands for itself again', () => {
    const it_ = six().to('front.WRITE');
    for (const name of ['Ana', 'Ben']) card(it_, name, `of ${name}`);
    const [first, second] = it_.state.cards.map((own) => own.card);
    it_
      .do({ type: 'card.merge', card: second ?? '', into: first ?? '' })
      .do({ type: 'card.takeBack', card: first ?? '' });
    expect(it_.console.cards.map(({ text }) => text)).toEqual(['of Ben']);
  });
});

describe('dots', () => {
  it('put the topics in order, and each slot belongs to the owner of its card', () => {
    const it_ = voted();
    expect(topics(it_).slice(0, 5)).toEqual(['of Ben', 'of Chidi', 'of Ana', 'of Dora', 'of Ana']);
    expect(it_.console.agenda.map(({ heading }) => heading).slice(1, 4)).toEqual([
      { code: 'slotOf', focus: 'topicOwner', slot: 1, presenter: 'Ben', topic: 'of Ben' },
      { code: 'slotOf', focus: 'topicOwner', slot: 2, presenter: 'Chidi', topic: 'of Chidi' },
      { code: 'slotOf', focus: 'topicOwner', slot: 3, presenter: 'Ana', topic: 'of Ana' },
    ]);
    expect(it_.console.now?.sub).toContainEqual({ code: 'inFocus', focus: 'topicOwner', name: 'Ben' });
    expect(it_.console.now?.sub.at(-1)).toEqual({ code: 'onCard', text: 'of Ben' });
    expect(it_.room.who?.name).toBe('Ben');
  });

  it('that are even go to whoever has spoken least', () => {
    const it_ = six().to('front.WRITE');
    for (const name of ['Ana', 'Ben', 'Chidi']) card(it_, name, `of ${name}`);
    it_
      .to('front.PITCH')
      .speak('Ana', 30)
      .speak('Ben', 5)
      .speak('Chidi', 20)
      .to('front.VOTE')
      .wait(60)
      .next();
    expect(topics(it_)).toEqual(['of Ben', 'of Chidi', 'of Ana']);
  });

  it('leave no more slots than topics', () => {
    const it_ = six();
    expect(slots(it_)).toBe(5);
    card(it_.to('front.WRITE'), 'Ana', 'One');
    card(it_, 'Ben', 'Two');
    expect(slots(it_.to('slot.1.TOPIC'))).toBe(2);
    expect(slots(it_.undo())).toBe(5);
  });

  it('are asked of nobody where a group keeps its cards on paper', () => {
    const it_ = six().to('slot.1.TOPIC');
    expect([slots(it_), it_.console.topicOrder, it_.room.who]).toEqual([5, [], null]);
  });
});

describe('thumbs', () => {
  it('give a topic half its box, then a quarter, then no more', () => {
    const it_ = voted().wait(420).next().expectStep('slot.1.EXTEND');
    expect([it_.console.thumbsAsked, it_.console.thumbsMore]).toEqual([true, 240_000]);
    expect(it_.room.phase?.asks).toBe('thumbs');
    more(it_.wait(10), true).expectStep('slot.1.TOPIC').expectRemaining(240);
    more(it_.wait(240).next().wait(10), true).expectRemaining(120);
    it_.wait(120).next().expectStep('slot.2.TOPIC');
    expect(it_.step('slot.1.EXTEND').state).toBe('leftOut');
  });

  it('are offered a second time for as long as they take, and are not skipped once they were asked', () => {
    const it_ = more(voted().wait(420).next().wait(18), true).expectStep('slot.1.TOPIC');
    expect(it_.step('slot.1.EXTEND').planned).toBe(33_000);
    it_.do({ type: 'round.open' });
    expect(it_.console.next?.detail).toEqual({ code: 'startFor', length: 15_000 });
    it_.do({ type: 'session.endNow' });
    const rows = it_.console.agenda.flatMap((group) => group.rows);
    const row = (id: string) => rows.find(({ step }) => step === id);
    expect(row('slot.1.EXTEND')).toMatchObject({ state: 'done', actual: { elapsed: 18_000 } });
    expect(row('slot.2.EXTEND')).toMatchObject({ state: 'skipped', actual: null });
  });

  it('give all of it, however long the topic and the thumbs ran over', () => {
    const it_ = voted().wait(450).next().expectStep('slot.1.EXTEND');
    more(it_.wait(32), true).expectStep('slot.1.TOPIC').expectRemaining(240);
    it_.wait(250).next().expectStep('slot.1.EXTEND').expectRemaining(15);
    more(it_.wait(10), true).expectRemaining(120);
  });

  it('give no more than was promised where the topic ended early', () => {
    const it_ = voted().wait(140).next().expectStep('slot.1.EXTEND');
    expect(it_.console.thumbsMore).toBe(240_000);
    more(it_.wait(5), true).expectStep('slot.1.TOPIC').expectRemaining(240);
  });

  it('that say move on lead to the next topic', () => {
    more(voted().wait(420).next().wait(10), false).expectStep('slot.2.TOPIC').expectElapsed(0);
  });

  it('cost later topics once the spare time is used up', () => {
    const it_ = voted().wait(420).next().wait(15);
    expect(slots(it_)).toBe(5);
    more(it_, true);
    expect(slots(it_)).toBe(4);
    expect(it_.schedule.projectedEnd).toBeLessThanOrEqual(it_.schedule.latestEnd);
  });

  it('give nothing where no later topic could give the time', () => {
    const it_ = voted();
    for (const slot of [1, 2, 3, 4]) it_.onTimeTo(`slot.${slot}.EXTEND`).wait(15).next();
    it_.onTimeTo('slot.5.EXTEND').refuses('noTimeForMore', (one) => more(one, true));
  });

  it('are counted only when they are asked for', () => {
    voted()
      .refuses('noThumbs', (it) => more(it, true))
      .to('back.ROUND3')
      .refuses('noThumbs', (it) => more(it, false));
  });

  it('are taken back like any other act', () => {
    const it_ = voted().wait(480).next().wait(15);
    const before = it_.state.steps;
    more(it_, true).undo();
    expect(it_.state.steps).toEqual(before);
    expect(it_.expectStep('slot.1.EXTEND').state.prolonged).toEqual([]);
  });
});

describe('commitments at the end', () => {
  it('are due from whoever owned a topic', () => {
    expect(
      voted()
        .to('back.COMMITALL')
        .console.commitmentDue.map(({ name }) => name),
    ).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });
});
