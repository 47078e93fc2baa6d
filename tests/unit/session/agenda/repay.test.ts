import { describe, expect, it } from 'vitest';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { council, type PlayedCouncil } from '../support/council.ts';

/** Payments in seconds: what is paid from, how much, and what becomes of each step (null: left out). */
const inSeconds = ({ payments }: RepayProposal) =>
  payments.map(({ from, amount, steps }) => [
    from,
    amount / 1000,
    Object.fromEntries(steps.map(({ step, becomes }) => [step, becomes === null ? null : becomes / 1000])),
  ]);

const overrunBy = (length: number, step: string, played = council()) =>
  played
    .onTimeTo(step)
    .wait(played.planned(step) + length)
    .expectDrift(length);

const plannedOf = (played: PlayedCouncil, slot: number) =>
  ['PRESENT', 'SHORTQ', 'COUNSEL', 'RESPOND'].map((phase) => played.planned(`slot.${slot}.${phase}`));

describe('an overrun of the opening', () => {
  const SPARE = ['spare', 50, {}];
  const PICK_OUT = ['drop1', 50, { 'front.PICK': null }];
  const PULSE_OUT = ['drop2', 50, { 'back.PULSE': null }];
  const SMALL_OUT = ['nonSticky', 70, { 'slot.1.RESPOND': 30, 'slot.2.RESPOND': 30, 'gap.1.HANDOVER': 15 }];

  it.each([
    [40, [['spare', 40, {}]]],
    [50, [SPARE]],
    [60, [SPARE, ['drop1', 10, { 'front.PICK': 40 }]]],
    [70, [SPARE, ['drop1', 20, { 'front.PICK': 30 }]]],
    [80, [SPARE, PICK_OUT]],
    [110, [SPARE, PICK_OUT, ['drop2', 10, { 'back.PULSE': 40 }]]],
    [125, [SPARE, PICK_OUT, PULSE_OUT]],
    [
      160,
      [
        SPARE,
        PICK_OUT,
        PULSE_OUT,
        ['nonSticky', 11, { 'slot.1.RESPOND': 47, 'slot.2.RESPOND': 47, 'gap.1.HANDOVER': 40 }],
      ],
    ],
    [220, [SPARE, PICK_OUT, PULSE_OUT, SMALL_OUT]],
    [
      320,
      [
        SPARE,
        PICK_OUT,
        PULSE_OUT,
        SMALL_OUT,
        [
          'sticky',
          104,
          {
            'slot.1.PRESENT': 172,
            'slot.1.SHORTQ': 172,
            'slot.1.COUNSEL': 564,
            'slot.2.PRESENT': 172,
            'slot.2.SHORTQ': 172,
            'slot.2.COUNSEL': 564,
          },
        ],
      ],
    ],
  ])('of %i s is paid in the order of the clock’s rules', (length, payments) => {
    const proposal = overrunBy(length, 'front.OPEN').proposal();
    expect(inSeconds(proposal)).toEqual(payments);
    expect(proposal).toMatchObject({ amount: length * 1000, unpaid: 0, replan: false });
  });

  it('is never paid by protected phases of opening and close, nor by the round that is about to come', () => {
    const proposal = overrunBy(899, 'front.OPEN').proposal();
    const paying = proposal.payments.flatMap(({ steps }) => steps.map(({ step }) => step));
    expect(paying.filter((step) => /OPEN|AGREE|CHECKIN|REVIEW|CLOSE/.test(step))).toEqual([]);
  });
});

describe('an overrun in a slot', () => {
  const SPARE = ['spare', 50, {}];
  const PULSE_OUT = ['drop2', 50, { 'back.PULSE': null }];
  const REPLY = ['respond', 20, { 'slot.1.RESPOND': 30 }];
  const SMALL = ['nonSticky', 50, { 'slot.2.RESPOND': 30, 'gap.1.HANDOVER': 15 }];

  it.each([
    [115, [SPARE, PULSE_OUT, ['respond', 15, { 'slot.1.RESPOND': 35 }]]],
    [170, [SPARE, PULSE_OUT, REPLY, SMALL]],
    [
      180,
      [
        SPARE,
        PULSE_OUT,
        REPLY,
        SMALL,
        ['sticky', 12, { 'slot.2.PRESENT': 178, 'slot.2.SHORTQ': 178, 'slot.2.COUNSEL': 592 }],
      ],
    ],
  ])('of %i s is paid by this slot’s reply before the other slots', (length, payments) => {
    expect(inSeconds(overrunBy(length, 'slot.1.PRESENT').proposal())).toEqual(payments);
  });

  it('leaves the rest unpaid where everything stands at its shortest', () => {
    const proposal = overrunBy(800, 'slot.1.PRESENT').proposal();
    expect(proposal.unpaid).toBe((800 - 50 - 50 - 20 - 50 - 420) * 1000);
    expect(proposal.replan).toBe(false);
  });

  it('is paid by all remaining slots alike, the armed one included', () => {
    const played = council({ minutes: 60 }).onTimeTo('gap.1.HANDOVER');
    played.wait(played.planned('gap.1.HANDOVER') + 400).end();
    expect(played.expectStep('slot.2.PRESENT').state.machine.context.slots).toBe(3);
    played.repay();
    expect(plannedOf(played, 2)).toEqual(plannedOf(played, 3));
    expect(played.planned('slot.2.COUNSEL')).toBeLessThan(600);
  });

  it('is paid by no slot that is over', () => {
    const before = council({ minutes: 60 });
    const played = overrunBy(400, 'slot.2.COUNSEL', council({ minutes: 60 })).repay();
    expect(plannedOf(played, 1)).toEqual(plannedOf(before, 1));
  });
});

describe('paying back', () => {
  it('shortens what is ahead, and the drift with it', () => {
    const played = overrunBy(110, 'front.OPEN').repay();
    expect(played.session.log.at(-1)?.body).toEqual({
      type: 'plan.repaid',
      amount: 110_000,
      spare: 50_000,
      changes: [
        { step: 'front.PICK', planned: null },
        { step: 'back.PULSE', planned: 40_000 },
      ],
    });
    expect(played.expectDrift(0).planned('back.PULSE')).toBe(40);
    expect(played.step('back.PULSE').first).toBe(40_000);
    expect(played.step('front.PICK').state).toBe('leftOut');
    expect(played.schedule.spareLeft).toBe(0);
  });

  it('passes by what was left out, in either direction', () => {
    overrunBy(110, 'front.OPEN')
      .repay()
      .to('front.REVIEW')
      .next()
      .expectStep('slot.1.PRESENT')
      .back()
      .expectStep('front.REVIEW');
  });

  it('gives what leaving a phase out brings beyond what is owed', () => {
    overrunBy(80, 'front.OPEN').repay().expectDrift(-20);
  });

  it('takes spare only once', () => {
    const played = overrunBy(40, 'front.OPEN').repay().wait(20);
    expect(inSeconds(played.proposal())).toEqual([
      ['spare', 10, {}],
      ['drop1', 10, { 'front.PICK': 40 }],
    ]);
  });

  it('pays a part where the facilitator asks for a part, and never more than the drift', () => {
    overrunBy(100, 'front.OPEN').repay(30).expectDrift(70);
    overrunBy(30, 'front.OPEN').repay(500).expectDrift(0);
  });

  it('needs something to pay, and something to pay it from', () => {
    council()
      .start()
      .refuses('nothingToPay', (it) => it.repay(60))
      .wait(50)
      .refuses('nothingToPay', (it) => it.repay(60));
    overrunBy(50, 'back.CLOSE')
      .repay()
      .wait(5)
      .refuses('nothingToPay', (it) => it.repay());
  });

  it('is undone as one act', () => {
    const played = overrunBy(110, 'front.OPEN');
    const before = played.state.steps;
    expect(played.repay().undo().expectDrift(110).state.steps).toEqual(before);
  });
});

describe('more than fifteen minutes behind', () => {
  it('nothing is adapted any more', () => {
    overrunBy(900, 'slot.1.PRESENT').repay();
    expect(overrunBy(901, 'slot.1.PRESENT').proposal().replan).toBe(true);
    overrunBy(901, 'slot.1.PRESENT')
      .refuses('replanFirst', (it) => it.repay())
      .refuses('replanFirst', (it) => it.repay(60));
  });

  it('a presenter drops out: the last slot and the change before it go', () => {
    const played = overrunBy(1000, 'slot.1.PRESENT').dropPresenter();
    expect(played.expectDrift(1000 - 1010 - 45).state.machine.context.slots).toBe(1);
    expect(played.step('gap.1.HANDOVER').state).toBe('leftOut');
    expect(played.step('slot.2.RESPOND').state).toBe('leftOut');
    played.to('slot.1.RESPOND').next().expectIn('back.pulse.time');
  });

  it('no slot drops out that has begun', () => {
    overrunBy(1000, 'slot.2.PRESENT').refuses('noLaterSlot', (it) => it.dropPresenter());
  });

  it('the group extends the session', () => {
    const played = overrunBy(1000, 'slot.1.PRESENT');
    const latest = played.schedule.latestEnd;
    expect(played.lengthen(15).expectDrift(100).schedule.latestEnd - latest).toBe(900_000);
    played.repay().expectDrift(0);
  });

  it('the session goes to its close', () => {
    overrunBy(1000, 'slot.1.PRESENT')
      .do({ type: 'plan.replan', choice: { kind: 'end' } })
      .expectIn('back.agreeclose.ready');
  });
});
