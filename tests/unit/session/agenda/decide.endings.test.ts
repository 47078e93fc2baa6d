import { describe, expect, it } from 'vitest';
import { officeHours, troika } from '../../../support/shipped.ts';
import { council } from '../support/council.ts';
import { played } from '../support/formats.ts';

describe('end now', () => {
  const jumped = (step: string) => council().to(step).endNow();

  it.each(['front.OPEN', 'front.PICK', 'slot.1.COUNSEL', 'gap.1.HANDOVER', 'slot.2.PRESENT', 'back.PULSE'])(
    'goes from %s to the agreement check and the close, each at its shortest',
    (step) => {
      const played = jumped(step).expectIn('back.agreeclose.ready').expectRemaining(30);
      expect(played.planned('back.CLOSE')).toBe(60);
      played.start().next().expectIn('back.close.time').next().expectStep(null);
      expect(played.state.ended).toBe('stopped');
    },
  );

  it.each([
    [council().to('slot.1.COUNSEL'), ['AGREECLOSE', 'CLOSE']],
    [council().to('back.AGREECLOSE'), ['CLOSE']],
    [played(troika, { people: 9, minutes: 30 }).to('slot.2.CONSULT'), ['CLOSE']],
    [played(officeHours, { people: 5, minutes: 45 }).to('slot.1.WORK'), ['NEXT', 'HARVEST', 'CLOSE']],
  ])('says before what is left of this format then, and no more', (session, left) => {
    expect(session.console.closeNext.map(({ phase }) => phase)).toEqual(left);
    const ahead = (it: typeof session) =>
      it.state.steps.flatMap(({ id, state, phase }) =>
        state === 'ahead' && id !== it.console.now?.step ? [phase] : [],
      );
    const { current } = session.state;
    if (!current?.startsWith('back.')) {
      const after = session.endNow();
      expect([after.step(after.state.current ?? '').phase, ...ahead(after)]).toEqual(left);
    }
  });

  it('passes by everything between', () => {
    const states = jumped('slot.1.COUNSEL').state.steps.map(({ id, state }) => [id, state]);
    expect(states.slice(7)).toEqual([
      ['slot.1.COUNSEL', 'done'],
      ['slot.1.RESPOND', 'skipped'],
      ['gap.1.HANDOVER', 'skipped'],
      ['slot.2.PRESENT', 'skipped'],
      ['slot.2.SHORTQ', 'skipped'],
      ['slot.2.COUNSEL', 'skipped'],
      ['slot.2.RESPOND', 'skipped'],
      ['back.PULSE', 'skipped'],
      ['back.AGREECLOSE', 'ahead'],
      ['back.CLOSE', 'ahead'],
    ]);
  });

  it('works before anything has begun, and while the clock is paused', () => {
    council().endNow().expectIn('back.agreeclose.ready');
    council().start().wait(5).pause().endNow().expectIn('back.agreeclose.ready');
  });

  it('is said once, and nothing leads back from it', () => {
    jumped('slot.1.COUNSEL')
      .refuses('alreadyClosing', (it) => it.endNow())
      .refuses('alreadyClosing', (it) => it.back())
      .start()
      .next()
      .refuses('alreadyClosing', (it) => it.back());
  });

  it('makes no phase longer than it was', () => {
    const played = council({ minutes: 15, presenters: 1 });
    const before = played.state.steps.map((step) => step.planned);
    const after = played.endNow().state.steps.map((step) => step.planned);
    after.forEach((planned, i) => expect(planned).toBeLessThanOrEqual(before[i] ?? 0));
  });
});

describe('stopping a slot', () => {
  it('goes on to the change-over, and leaves the rest of the slot out', () => {
    const played = council().to('slot.1.SHORTQ').wait(20).stopSlot().expectIn('gap.handover.ready');
    expect(played.step('slot.1.SHORTQ').state).toBe('done');
    expect(played.step('slot.1.COUNSEL').state).toBe('skipped');
    expect(played.step('slot.1.RESPOND').state).toBe('skipped');
    expect(played.step('slot.2.PRESENT').state).toBe('ahead');
  });

  it('goes on to the end after the last slot', () => {
    council().to('slot.2.COUNSEL').stopSlot().expectIn('back.pulse.ready');
  });

  it('needs a slot that has begun', () => {
    council()
      .to('front.PICK')
      .refuses('noSlotNow', (it) => it.stopSlot())
      .skip()
      .refuses('noSlotNow', (it) => it.stopSlot());
  });
});

describe('the end of the session', () => {
  const ended = () => council().to('back.CLOSE').wait(90).next();

  it('follows the last phase', () => {
    const played = ended().expectStep(null);
    expect(played.state).toMatchObject({ ended: 'complete', endedAt: played.now, current: null });
    expect(played.place).toBe('ended');
  });

  it('leaves nothing to do on the agenda', () => {
    ended()
      .refuses('sessionEnded', (it) => it.start())
      .refuses('sessionEnded', (it) => it.next())
      .refuses('sessionEnded', (it) => it.back())
      .refuses('sessionEnded', (it) => it.endNow())
      .refuses('sessionEnded', (it) => it.pause())
      .refuses('sessionEnded', (it) => it.turn())
      .refuses('sessionEnded', (it) => it.extend(60))
      .refuses('sessionEnded', (it) => it.lengthen(5))
      .refuses('sessionEnded', (it) => it.dropPresenter())
      .refuses('sessionEnded', (it) => it.wait(30).repay(30));
  });
});
