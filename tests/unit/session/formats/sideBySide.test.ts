import { describe, expect, it } from 'vitest';
import { learningCircle, checkinRound, officeHours, troika } from '../../../support/shipped.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { endsByItself } from '#shared/session/agenda/autoAdvance.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { played, spaceToTheEnd } from '../support/formats.ts';

const names = (it_: PlayedCouncil, people: readonly (string | null | undefined)[]) => people.map(it_.nameOf);
const holding = (it_: PlayedCouncil) => it_.room.holders.map((seat) => it_.room.seats[seat]?.name);

describe('several trios on one clock', () => {
  const nine = () => played(troika, { people: 9, minutes: 30 });

  it('have a presenter each in every slot', () => {
    const it_ = nine().to('slot.1.PRESENT');
    expect(it_.console.trios.map((trio) => names(it_, trio))).toEqual([
      ['Ana', 'Ben', 'Chidi'],
      ['Dora', 'Emre', 'Fay'],
      ['Gil', 'Hana', 'Ida'],
    ]);
    expect(holding(it_)).toEqual(['Ana', 'Dora', 'Gil']);
    expect([it_.room.holder, it_.room.who]).toEqual([null, null]);
    expect(holding(it_.to('slot.3.PRESENT'))).toEqual(['Chidi', 'Fay', 'Ida']);
    expect(it_.console.people.map(({ slot }) => slot)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });

  it('have their helpers speak while whoever presents listens', () => {
    const who = (it_: PlayedCouncil) => [it_.console.now?.who, it_.console.now?.open];
    expect(who(nine().to('slot.1.CONSULT'))).toEqual([null, 'helpers']);
    expect(who(nine().to('slot.1.CLARIFY'))).toEqual([null, 'all']);
    const one = played(troika, { people: 3, minutes: 30 }).to('slot.1.CONSULT');
    expect(who(one)[0]).toMatchObject({ does: 'listens' });
  });

  it('are planned like the largest of them', () => {
    expect(nine().state.planned).toBe(played(troika, { people: 3, minutes: 30 }).state.planned);
  });

  it('go on when somebody leaves, and come to their end', () => {
    const it_ = nine().to('slot.1.CONSULT').stepOut('Ben').expectStep('slot.1.CONSULT');
    expect(spaceToTheEnd(it_).state.ended).toBe('complete');
  });

  it('take in who comes late: where fewest are, beside who sits there, and after the others', () => {
    const it_ = nine().to('slot.1.CONSULT').do({ type: 'person.arrive', name: 'Jo', after: 'p5' });
    const circles = () => it_.console.trios.map((trio) => names(it_, trio));
    expect(circles()[1]).toEqual(['Dora', 'Emre', 'Fay', 'Jo']);
    it_.do({ type: 'person.arrive', name: 'Kai', after: 'p5' });
    expect(circles().map(({ length }) => length)).toEqual([4, 4, 3]);
    expect(it_.console.people.find(({ name }) => name === 'Jo')?.slot).toBeNull();
    expect(it_.undo().console.trios.map(({ length }) => length)).toEqual([3, 4, 3]);
    expect(spaceToTheEnd(it_).state.ended).toBe('complete');
  });

  it('go round by themselves', () => {
    const it_ = nine().to('back.CLOSE');
    expect(it_.state.rounds['back.CLOSE']).toBeUndefined();
  });

  it('seat everybody once', () => {
    const draft = rehearsalDraft(troika, { people: 6, minutes: 30, seed: 0 });
    const opens = (trios: string[][]) => decideOpening({ ...draft, trios });
    expect(
      opens([
        ['p1', 'p2', 'p3'],
        ['p4', 'p5', 'p6'],
      ]).ok,
    ).toBe(true);
    for (const trios of [
      [['p1', 'p2', 'p3']],
      [
        ['p1', 'p2', 'p3'],
        ['p3', 'p4', 'p5', 'p6'],
      ],
    ])
      expect(opens(trios)).toEqual({ ok: false, refusal: { code: 'notInGroup' } });
  });
});

describe('a phase that ends by itself', () => {
  const three = (autoAdvance = true) => played(troika, { people: 3, minutes: 30 }, { autoAdvance });

  it('does so when its time is over, not before it began and not while it is paused', () => {
    const it_ = three();
    expect(endsByItself(it_.state, it_.now)).toBeNull();
    it_.wait(5).start().wait(20);
    expect(endsByItself(it_.state, it_.now)).toBe(65_000);
    expect(endsByItself(it_.pause().state, it_.now)).toBeNull();
    it_.wait(100).resume();
    expect(endsByItself(it_.state, it_.now)).toBe(165_000);
    expect(endsByItself(it_.extend(60).state, it_.now)).toBe(225_000);
  });

  it('leaves overtime to people, and whatever a gap leaves open', () => {
    const it_ = three().start().wait(60);
    expect(endsByItself(it_.state, it_.now)).toBeNull();
    expect(endsByItself(three().start().wait(5).findGap().state, it_.now)).toBeNull();
  });

  it('is switched on and off by the facilitator, where the format offers it', () => {
    const it_ = three(false).start();
    expect([it_.console.mayAutoAdvance, it_.room.autoAdvance]).toEqual([true, false]);
    expect(endsByItself(it_.state, it_.now)).toBeNull();
    it_.do({ type: 'autoAdvance.switch', on: true });
    expect([it_.room.autoAdvance, endsByItself(it_.state, it_.now)]).toEqual([true, 60_000]);
    expect(it_.do({ type: 'autoAdvance.switch', on: false }).console.autoAdvance).toBe(false);
    played(officeHours, { people: 4, minutes: 45 }).refuses('noAutoAdvance', (one) =>
      one.do({ type: 'autoAdvance.switch', on: true }),
    );
  });
});

describe('rounds', () => {
  const circle = () => played(learningCircle, { people: 5, minutes: 60, observers: 1 });

  it('start at any seat, chosen before they begin or in the first turn', () => {
    const from = (it_: PlayedCouncil, name: string) =>
      it_.do({ type: 'round.startWith', person: it_.person(name) });
    const armed = circle().to('front.AGREE').wait(1).end();
    from(armed, 'Dora').start().expectTurn('Dora');
    expect(names(armed, armed.round.order)).toEqual(['Dora', 'Emre', 'Ana', 'Ben', 'Chidi']);
    const running = from(circle().to('front.CHECKIN').wait(20), 'Chidi').expectTurn('Chidi');
    expect([running.round.taken, running.turnReading.elapsed]).toEqual([[], 0]);
    expect(running.console.now?.mayChooseStart).toBe(true);
    running.turn().refuses('roundBegun', (one) => from(one, 'Ana'));
    expect(running.console.now?.mayChooseStart).toBe(false);
  });

  it('start only with somebody who takes a turn', () => {
    const it_ = circle().to('front.CHECKIN').stepOut('Ben');
    it_.refuses('notInRound', (one) => one.do({ type: 'round.startWith', person: one.person('Ben') }));
  });

  it('are a whole session, where everybody checks in', () => {
    const it_ = played(checkinRound, { people: 4, minutes: 10 })
      .start()
      .expectTurn('Ana')
      .pass()
      .turn()
      .turn();
    expect(it_.console.next?.label).toEqual({ code: 'offerAgain', name: 'Ana' });
    expect(it_.room.who).toEqual({ name: 'Dora', does: null, next: 'Ana' });
    expect(spaceToTheEnd(it_).state.ended).toBe('complete');
  });

  it('have nobody in focus where the format has none: there is no slot to stop', () => {
    const it_ = circle().to('slot.1.ROUND1');
    expect(it_.console.people.every(({ slot }) => slot === null)).toBe(true);
    expect(it_.console.now?.sub.map(({ code }) => code)).not.toContain('inFocus');
    it_.refuses('noSlotNow', (one) => one.stopSlot());
  });
});

describe('a phase for one person', () => {
  it('is left out when they leave and comes back with them', () => {
    const it_ = played(learningCircle, { people: 5, minutes: 60, observers: 1 }).to('slot.1.ROUND1');
    expect(it_.stepOut('Emre').step('back.OBSERVE').state).toBe('leftOut');
    expect(it_.comeBack('Emre').assign('observer', 'Emre').step('back.OBSERVE').state).toBe('ahead');
    expect(it_.to('back.OBSERVE').room.who?.name).toBe('Emre');
  });

  it('comes back for reviewers who return in time', () => {
    const it_ = played(learningCircle, { people: 5, minutes: 60, review: 1 }).to('front.AGREE');
    expect(it_.stepOut('Ana').step('front.REVIEW').state).toBe('leftOut');
    expect(it_.comeBack('Ana').step('front.REVIEW').state).toBe('ahead');
    it_.to('front.REVIEW').expectTurn('Ana');
    const late = played(learningCircle, { people: 5, minutes: 60, review: 1 })
      .to('front.AGREE')
      .stepOut('Ana');
    expect(late.to('slot.1.ROUND1').comeBack('Ana').step('front.REVIEW').state).toBe('leftOut');
  });
});
