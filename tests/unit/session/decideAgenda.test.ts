import { describe, expect, it } from 'vitest';
import { council } from './support/council.ts';

describe('an armed phase', () => {
  it('stands at its planned length until somebody starts it', () => {
    council().wait(40).expectIn('front.open.ready').expectRemaining(50).start().expectIn('front.open.time');
  });

  it('is next after a phase that ended', () => {
    council().start().wait(50).end().expectIn('front.agree.ready').wait(7).expectRemaining(45);
  });

  it('is not there where one phase ends and the next starts at one instant', () => {
    const played = council().start().wait(50).next().expectIn('front.agree.time');
    expect(played.session.log.slice(-2).map(({ act, at, body }) => [act, at, body.type])).toEqual([
      ['a2', 50_000, 'phase.ended'],
      ['a2', 50_000, 'phase.started'],
    ]);
  });

  it('is not started twice', () => {
    council()
      .start()
      .refuses('notArmed', (it) => it.start());
  });

  it('does not end', () => {
    council()
      .refuses('notRunning', (it) => it.end())
      .refuses('notRunning', (it) => it.next())
      .refuses('notRunning', (it) => it.pause())
      .refuses('notPaused', (it) => it.resume());
  });
});

describe('a forgotten start', () => {
  it('is back-dated: we began so many seconds ago', () => {
    council().wait(60).start(20).expectElapsed(20).expectRemaining(30).expectDrift(0);
  });

  it('does not lie before the room was opened', () => {
    council()
      .wait(10)
      .refuses('beforePreviousPhase', (it) => it.start(11))
      .start(10)
      .expectElapsed(10);
  });

  it('does not lie before the phase before it ended', () => {
    council()
      .start()
      .wait(45)
      .end()
      .wait(15)
      .refuses('beforePreviousPhase', (it) => it.start(16))
      .start(15)
      .expectElapsed(15)
      .expectDrift(-5);
  });

  it('gives its time to the first turn of a round', () => {
    const played = council().to('front.AGREE').end().wait(20).start(8);
    expect(played.expectTurn('Ana').turnReading.elapsed).toBe(8_000);
  });
});

describe('elapsed time that was wrong', () => {
  it('is corrected in either direction', () => {
    council().wait(30).start().wait(10).elapsedIs(25).expectElapsed(25).elapsedIs(4).expectElapsed(4);
  });

  it('moves the start of the session with its first phase', () => {
    const played = council().wait(30).start().wait(10).expectDrift(0).elapsedIs(25);
    expect(played.expectDrift(0).state.startedAt).toBe(15_000);
  });

  it('starts an armed phase', () => {
    council().wait(30).elapsedIs(12).expectIn('front.open.time').expectElapsed(12);
  });

  it('does not reach back beyond the phase before', () => {
    council()
      .start()
      .wait(50)
      .next()
      .wait(10)
      .refuses('beforePreviousPhase', (it) => it.elapsedIs(11))
      .elapsedIs(10);
  });

  it('counts what ran before a pause, and moves the end of the pause', () => {
    const played = council().start().wait(20).pause().wait(30).resume().wait(5).elapsedIs(35);
    expect(played.expectElapsed(35).state.pauses).toEqual([{ from: 20_000, to: 40_000 }]);
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(56));
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(19));
  });

  it('counts what ran before somebody went back', () => {
    const played = council().start().wait(40).next().wait(5).back().wait(10);
    played.expectIn('front.open.ready').expectElapsed(40).elapsedIs(47).expectElapsed(47);
    played.refuses('beforePreviousPhase', (it) => it.elapsedIs(56));
  });

  it('leaves the length of a later turn alone', () => {
    const played = council().to('front.CHECKIN').wait(25).turn().wait(10).elapsedIs(30);
    expect(played.expectElapsed(30).turnReading.elapsed).toBe(10_000);
  });

  it('belongs to the first turn while it runs', () => {
    const played = council().to('front.AGREE').wait(30).next().wait(5).back().start().next().wait(5);
    expect(played.elapsedIs(10).turnReading.elapsed).toBe(10_000);
  });
});

describe('the end of a phase', () => {
  it('warns quietly, then counts up, and nothing advances by itself', () => {
    council()
      .to('slot.1.PRESENT')
      .wait(149)
      .expectIn('slot.present.time')
      .wait(1)
      .expectIn('slot.present.warning')
      .wait(30)
      .expectIn('slot.present.overtime')
      .wait(3600)
      .expectIn('slot.present.overtime')
      .expectRemaining(-3600)
      .expectStep('slot.1.PRESENT');
  });

  it('is logged as early or not', () => {
    const hows = [49, 50, 51].map((length) => council().start().wait(length).end().session.log.at(-1)?.body);
    expect(hows).toEqual([
      { type: 'phase.ended', step: 'front.OPEN', how: 'early' },
      { type: 'phase.ended', step: 'front.OPEN', how: 'onward' },
      { type: 'phase.ended', step: 'front.OPEN', how: 'onward' },
    ]);
  });

  it('comes while the clock is paused, too', () => {
    const played = council().start().wait(20).pause().wait(10).next().wait(5);
    expect(played.expectIn('front.agree.time').state.pauses).toEqual([{ from: 20_000, to: 30_000 }]);
    expect(played.step('front.OPEN').runs).toEqual([{ from: 0, to: 20_000 }]);
  });
});

describe('a pause', () => {
  it('stops the phase and the turn, and is drift', () => {
    const played = council().to('front.CHECKIN').wait(10).pause().wait(45);
    expect(played.expectIn('front.checkin.paused').expectElapsed(10).turnReading.elapsed).toBe(10_000);
    expect(played.resume().wait(5).expectElapsed(15).turnReading.elapsed).toBe(15_000);
    expect(played.schedule.projectedEnd - played.schedule.plannedEnd).toBe(45_000 - (50 + 45) * 1000);
  });

  it('is not begun twice', () => {
    council()
      .start()
      .pause()
      .refuses('alreadyPaused', (it) => it.pause())
      .resume()
      .refuses('notPaused', (it) => it.resume());
  });
});

describe('going back', () => {
  it('arms the phase before, which goes on where it stopped', () => {
    council()
      .start()
      .wait(40)
      .next()
      .wait(20)
      .back()
      .expectIn('front.open.ready')
      .expectElapsed(40)
      .start()
      .wait(5)
      .expectElapsed(45)
      .next()
      .expectElapsed(20);
  });

  it('takes up a round where it stood', () => {
    council().to('front.CHECKIN').turn().turn().next().back().start().expectTurn('Chidi');
  });

  it('goes on with the round after somebody whose turn it was has left', () => {
    council().to('front.CHECKIN').turn().turn().next().stepOut('Chidi').back().start().expectTurn('Dora');
  });

  it('leads from a slot to the change-over and the slot before it', () => {
    council()
      .to('slot.2.PRESENT')
      .back()
      .expectStep('gap.1.HANDOVER')
      .back()
      .expectStep('slot.1.RESPOND')
      .start()
      .next()
      .next()
      .expectIn('slot.present.time')
      .expectStep('slot.2.PRESENT');
  });

  it('passes by what is in no plan', () => {
    council({ reviewers: [] }).to('front.PICK').back().expectStep('front.CHECKIN');
  });

  it('ends at the first phase', () => {
    council().refuses('nothingBefore', (it) => it.back());
  });
});

describe('skipping', () => {
  it('arms the next phase', () => {
    const played = council().to('front.PICK').skip().expectIn('slot.present.ready');
    expect(played.step('front.PICK').state).toBe('skipped');
  });

  it.each(['front.OPEN', 'front.AGREE', 'slot.1.RESPOND', 'back.AGREECLOSE', 'back.CLOSE'])(
    'does not happen to %s, which is protected',
    (step) => {
      council()
        .to(step)
        .refuses('phaseProtected', (it) => it.skip());
    },
  );

  it('happens only where the format says so', () => {
    council()
      .to('slot.1.PRESENT')
      .refuses('mayNotSkip', (it) => it.skip());
  });
});

describe('extending', () => {
  it('adds a minute at a time up to the longest', () => {
    council()
      .to('slot.1.PRESENT')
      .wait(170)
      .expectIn('slot.present.warning')
      .extend(60)
      .expectIn('slot.present.time')
      .extend(60)
      .expectRemaining(130)
      .refuses('beyondLongest', (it) => it.extend(60));
  });

  it('is overrun: it moves the projected end, not the planned one', () => {
    const played = council().start().wait(50).next();
    const before = played.schedule;
    const after = played.extend(60).schedule;
    expect(after.drift).toBe(60_000);
    expect(after.plannedEnd).toBe(before.plannedEnd);
    expect(after.projectedEnd - before.projectedEnd).toBe(60_000);
  });

  it('goes beyond the longest if the group agreed: it moves the end, and is no overrun', () => {
    const played = council().to('slot.1.PRESENT');
    const before = played.schedule;
    played.extend(180, { agreed: true }).expectRemaining(360);
    expect(played.schedule).toEqual({
      ...before,
      projectedEnd: before.projectedEnd + 180_000,
      plannedEnd: before.plannedEnd + 180_000,
      latestEnd: before.latestEnd + 180_000,
    });
    expect(played.step('slot.1.PRESENT').first).toBe(180_000);
  });

  it('is the group’s to decide where the format gives it to nobody', () => {
    council()
      .start()
      .refuses('mayNotExtend', (it) => it.extend(60))
      .extend(60, { agreed: true })
      .expectRemaining(110);
  });

  it('works in overtime', () => {
    council().to('slot.1.PRESENT').wait(200).extend(60).expectRemaining(40).expectIn('slot.present.time');
  });
});

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

describe('a gap nobody saw', () => {
  it('holds back what needs a moving clock, and never a tap', () => {
    council()
      .start()
      .wait(10)
      .findGap()
      .refuses('gapFirst', (it) => it.next())
      .refuses('gapFirst', (it) => it.pause())
      .refuses('gapFirst', (it) => it.turn())
      .tap('Ana')
      .expectSpeaking('Ana')
      .note('still noted');
  });

  it('counts, or is left out', () => {
    council().start().wait(10).findGap().answerGap(300, true).expectElapsed(310);
    council().start().wait(10).findGap().answerGap(300, false).expectElapsed(10).wait(5).expectElapsed(15);
  });

  it('is answered once', () => {
    council().refuses('noGap', (it) => it.answerGap(5, true));
  });
});
