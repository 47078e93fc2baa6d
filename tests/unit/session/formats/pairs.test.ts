import { describe, expect, it } from 'vitest';
import { grow, micro, pair, sbi } from '../../../support/shipped.ts';
import { expectedIn } from '#shared/airtime/expected.ts';
import { castOf } from '#shared/session/people/cast.ts';
import { currentStep, phaseOf } from '#shared/session/agenda/steps.ts';
import type { Step } from '#shared/session/agenda/state.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { played } from '../support/formats.ts';

const two = () => played(pair, { people: 2, minutes: 60 });
/** Who holds the stone, and who answers or listens. */
const floor = ({ room }: PlayedCouncil) => [room.who?.name ?? null, room.who?.does ?? null];
const expectedNow = ({ state, nameOf }: PlayedCouncil) => {
  const step = currentStep(state) as Step;
  const shares = expectedIn(phaseOf(state.format, step), castOf(state, step));
  return shares && Object.fromEntries([...shares].map(([person, share]) => [nameOf(person), share]));
};

describe('a coaching pair', () => {
  it('swaps coach and coachee between the legs', () => {
    const it_ = two().to('slot.1.FOCUS');
    expect(floor(it_)).toEqual(['Ana', null]);
    expect(floor(it_.to('slot.1.EXPLORE'))).toEqual(['Ana', 'answers']);
    expect(expectedNow(it_)).toEqual({ Ben: 0.5, Ana: 0.5 });
    expect(floor(it_.to('slot.2.FOCUS'))).toEqual(['Ben', null]);
    expect(it_.console.now?.sub).toEqual([
      { code: 'slot', focus: 'coachee', slot: 2, slots: 2 },
      { code: 'inFocus', focus: 'coachee', name: 'Ben' },
    ]);
  });

  it('leaves an observer out of the coaching', () => {
    const it_ = played(pair, { people: 3, minutes: 60, observers: 1 }).to('slot.1.EXPLORE');
    expect(expectedNow(it_)).toEqual({ Ben: 0.5, Ana: 0.5 });
    expect(it_.console.people.map(({ slot }) => slot)).toEqual([1, 2, null]);
  });

  it('has no coach to be chosen', () => {
    two().refuses('noSuchRole', (it) => it.assign('coach', 'Ana'));
    expect(two().console.roles).toEqual(['observer']);
  });

  it('gives the second leg what the first is given', () => {
    const it_ = two().to('slot.1.EXPLORE').extend(60);
    expect([it_.planned('slot.1.EXPLORE'), it_.planned('slot.2.EXPLORE')]).toEqual([660, 660]);
    it_.extend(60, { agreed: true });
    expect([it_.planned('slot.1.EXPLORE'), it_.planned('slot.2.EXPLORE')]).toEqual([720, 720]);
    expect(it_.state.available / 60_000).toBe(62);
    it_.undo().undo();
    expect([it_.planned('slot.1.EXPLORE'), it_.planned('slot.2.EXPLORE')]).toEqual([600, 600]);
  });

  it('lets the second leg grow to what the first really took, and no further', () => {
    const it_ = two().to('slot.1.EXPLORE').wait(690).to('slot.2.EXPLORE').extend(60);
    it_.refuses('legsEqual', (one) => one.extend(60));
    expect(it_.extend(30).planned('slot.2.EXPLORE')).toBe(690);
    it_.refuses('legsEqual', (one) => one.extend(1, { agreed: true }));
  });

  it('pays no overrun from the second leg once the first has begun', () => {
    const it_ = played(pair, { people: 2, minutes: 50 })
      .onTimeTo('slot.1.FOCUS')
      .wait(120 + 600);
    const legs = it_.proposal().payments.flatMap(({ steps }) => steps.map(({ step }) => step));
    expect(legs.filter((step) => step.startsWith('slot.'))).toEqual([]);
    expect(it_.proposal().unpaid).toBeGreaterThan(0);
  });

  it('pays from both legs alike while none has begun', () => {
    const it_ = played(pair, { people: 2, minutes: 50 }).start().wait(600);
    const paid = new Map(
      it_
        .proposal()
        .payments.flatMap(({ steps }) => steps.map(({ step, was, becomes }) => [step, [was, becomes]])),
    );
    expect(paid.get('slot.1.EXPLORE')).toBeDefined();
    expect(paid.get('slot.1.EXPLORE')).toEqual(paid.get('slot.2.EXPLORE'));
  });

  it('keeps its second leg, however late it is', () => {
    two().refuses('legsEqual', (it) => it.dropPresenter());
  });

  it('has both commit at the end', () => {
    expect(
      two()
        .to('back.COMMIT')
        .console.commitmentDue.map(({ name }) => name),
    ).toEqual(['Ana', 'Ben']);
  });
});

describe('coach and coachee', () => {
  it('of a micro-session are two people, and whoever observes does nothing else', () => {
    const it_ = played(micro, { people: 3, minutes: 25, observers: 1 });
    expect(it_.console.people.map(({ roles, slot }) => [roles, slot])).toEqual([
      [['coach'], null],
      [[], 1],
      [['observer'], null],
    ]);
    expect(floor(it_.start())).toEqual(['Ben', null]);
    expect(floor(it_.to('slot.1.D_COACH'))).toEqual(['Ana', null]);
    expect(floor(it_.to('slot.1.D_OBS'))).toEqual(['Chidi', null]);
    expect(expectedNow(it_.to('slot.1.EXPERIMENT'))).toEqual({ Ben: 1 });
  });

  it('of a micro-session of four are watched by two', () => {
    const it_ = played(micro, { people: 4, minutes: 30, observers: 2 });
    expect(it_.state.roles).toMatchObject({ observer: 'p4', secondObserver: 'p3' });
    expect(it_.planned('slot.1.D_OBS')).toBe(360);
    it_.refuses('roleTaken', (one) => one.assign('observer', 'Chidi'));
  });

  it('speak in halves where both are asked', () => {
    expect(expectedNow(played(grow, { people: 2, minutes: 30 }).start())).toEqual({ Ana: 0.5, Ben: 0.5 });
  });

  it('are replaced when the coach leaves', () => {
    const it_ = played(grow, { people: 3, minutes: 30 }).to('slot.1.GOAL').stepOut('Ana');
    expect(it_.nameOf(it_.state.roles.coach)).toBe('Chidi');
  });
});

describe('feedback', () => {
  const feedback = () => played(sbi, { people: 2, minutes: 20 });
  const answer = (it_: PlayedCouncil, what: 'yes' | 'no' | 'later') =>
    it_.do({ type: 'consent.answer', answer: what });

  it('begins with a question that has to be answered', () => {
    const it_ = feedback()
      .refuses('notRunning', (one) => answer(one, 'yes'))
      .start();
    expect(it_.console.consentAsked).toBe(true);
    it_.refuses('consentFirst', (one) => one.next()).refuses('consentFirst', (one) => one.end());
    answer(it_.wait(20), 'yes').expectStep('slot.1.SITUATION').expectElapsed(0);
    expect(it_.console.consentAsked).toBe(false);
    it_.refuses('noConsentAsked', (one) => answer(one, 'no'));
  });

  it('ends at once with a no, or a later', () => {
    for (const what of ['no', 'later'] as const) {
      const it_ = answer(feedback().start().wait(20), what);
      expect([it_.state.ended, it_.place]).toEqual(['declined', 'ended']);
      it_.refuses('sessionEnded', (one) => one.start());
    }
  });

  it('asks again back in the question, whatever was answered before: a no ends it, and nothing goes on without a yes', () => {
    const it_ = answer(feedback().start(), 'yes').back().start();
    expect([it_.console.consentAsked, it_.console.next]).toEqual([true, null]);
    it_.refuses('consentFirst', (one) => one.next());
    answer(it_, 'yes').expectStep('slot.1.SITUATION').back().start();
    expect(answer(it_, 'no').state.ended).toBe('declined');
  });

  it('keeps nothing of what was seen, done and felt', () => {
    const it_ = answer(feedback().start(), 'yes');
    for (const step of ['slot.1.SITUATION', 'slot.1.BEHAVIOUR', 'slot.1.IMPACT']) {
      it_
        .to(step)
        .refuses('keepsNoWords', (one) => one.note('He came late'))
        .refuses('keepsNoWords', (one) => one.commit('Ana', 'Come early'))
        .refuses('keepsNoWords', (one) => one.message('He came late'))
        .refuses('keepsNoWords', (one) =>
          one.do({ type: 'insight.write', person: 'p1', text: 'Late', release: false }),
        )
        .refuses('keepsNoWords', (one) =>
          one.do({ type: 'parking.write', person: 'p1', text: 'Late', importance: 1, urgency: 1 }),
        );
      expect(it_.console.now?.keepsNoWords).toBe(true);
    }
    expect(it_.to('slot.1.FEEDFORWARD').note('Send the agenda early').state.notes).toHaveLength(1);
    expect(it_.to('slot.1.SENTENCE').console.commitmentDue.map(({ name }) => name)).toEqual(['Ben']);
  });
});
