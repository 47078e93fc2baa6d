import { describe, expect, it } from 'vitest';
import { council } from '../support/council.ts';

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

  it('lets somebody leave whose turn of a round is to be taken up again', () => {
    council().to('front.CHECKIN').turn().turn().next().back().stepOut('Chidi').start().expectTurn('Dora');
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
