import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { FormatSchema } from '#shared/format/schema.ts';
import {
  compileFormat,
  stepAt,
  type AgendaInput,
  type SessionSnapshot,
} from '#shared/session/machine/machine.ts';
import { councilMachine } from '#shared/session/machine/council.ts';
import { format, phase } from '../../format/formatBuilder.ts';

const TWO_SLOTS: AgendaInput = { slots: 2, leftOut: [] };
const STEPS = [
  ...['front.OPEN', 'front.AGREE', 'front.CHECKIN', 'front.REVIEW', 'front.PICK'],
  ...['slot.1.PRESENT', 'slot.1.SHORTQ', 'slot.1.COUNSEL', 'slot.1.RESPOND', 'gap.1.HANDOVER'],
  ...['slot.2.PRESENT', 'slot.2.SHORTQ', 'slot.2.COUNSEL', 'slot.2.RESPOND'],
  ...['back.OBSERVE', 'back.PULSE', 'back.AGREECLOSE', 'back.CLOSE'],
];

const armed = (machine = councilMachine, input = TWO_SLOTS) =>
  initialTransition(machine, input as never)[0] as SessionSnapshot;
/** The facts that may follow a state, the room screen's left aside. */
const facts = (snapshot: SessionSnapshot) => {
  const step = stepAt(snapshot) ?? 'back.CLOSE';
  return [
    { type: 'phase.started', step },
    { type: 'phase.ended', step, how: 'onward' },
    { type: 'phase.skipped', step },
    { type: 'phase.reopened', step },
    { type: 'slot.stopped', step },
    { type: 'close.jumped', step },
    { type: 'slot.dropped' },
    { type: 'clock.paused' },
    { type: 'clock.resumed' },
    { type: 'session.ended', how: 'complete' },
  ];
};

/** Shortest ways to every state, told apart by what they are: the value, the slot, the slots, and whether it closes. */
const paths = () =>
  getShortestPaths(
    councilMachine as never,
    {
      input: TWO_SLOTS,
      events: (snapshot: unknown) => facts(snapshot as SessionSnapshot) as never,
      serializeState: (snapshot: unknown) => {
        const { value, context } = snapshot as SessionSnapshot;
        return JSON.stringify([value, context.slot, context.slots, context.closing]);
      },
    } as never,
  ) as unknown as { state: SessionSnapshot; steps: { event: { type: string } }[] }[];

const placeOf = ({ value }: SessionSnapshot) => {
  const { agenda, clock } = value as { agenda: unknown; clock: string };
  return [agenda, clock];
};
const go = (snapshot: SessionSnapshot, event: object, machine = councilMachine): SessionSnapshot =>
  transition(machine, snapshot, event as never)[0] as SessionSnapshot;

describe('the council as a machine', () => {
  it('has the phases’ names as states, beside a clock and a room screen', () => {
    expect(armed().value).toEqual({
      agenda: { front: 'open' },
      clock: 'armed',
      room: { screen: 'shown', digits: 'on' },
    });
  });

  it('visits every phase of every slot, armed, running and paused', () => {
    const visited = new Set(
      paths().map(({ state }) => `${stepAt(state)} ${(state.value as { clock: string }).clock}`),
    );
    const expected = STEPS.flatMap((step) => [`${step} armed`, `${step} running`, `${step} paused`]);
    expect([...visited].filter((place) => !place.startsWith('null'))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(visited.size).toBe(expected.length + 1);
  });

  it('reaches its end from every state', () => {
    for (const { state } of paths()) {
      let snapshot = state;
      for (let left = 60; stepAt(snapshot) !== null && left > 0; left--) {
        const step = stepAt(snapshot);
        snapshot = go(snapshot, { type: 'phase.started', step });
        snapshot = go(snapshot, { type: 'phase.ended', step });
      }
      snapshot = go(snapshot, { type: 'session.ended' });
      expect((snapshot.value as { agenda: unknown }).agenda).toBe('ended');
    }
  });

  it('goes onward one step at a time', () => {
    let snapshot = armed();
    const walked: (string | null)[] = [];
    while (stepAt(snapshot) !== null) {
      const step = stepAt(snapshot);
      walked.push(step);
      snapshot = go(go(snapshot, { type: 'phase.started', step }), { type: 'phase.ended', step });
    }
    expect(walked).toEqual(STEPS);
  });

  it('goes back the same way', () => {
    let snapshot = paths().find(
      ({ state }) => stepAt(state) === 'back.CLOSE' && state.context.slots === 2 && !state.context.closing,
    )?.state;
    const walked: (string | null)[] = [];
    while (snapshot && walked.length < STEPS.length) {
      const step = stepAt(snapshot);
      walked.unshift(step);
      snapshot = go(snapshot, { type: 'phase.reopened', step });
    }
    expect(walked).toEqual(STEPS);
  });

  it('takes a fact only about the phase it stands at', () => {
    const snapshot = go(armed(), { type: 'phase.started', step: 'front.OPEN' });
    expect(snapshot.can({ type: 'phase.ended', step: 'front.OPEN', how: 'onward' })).toBe(true);
    expect(snapshot.can({ type: 'phase.ended', step: 'front.AGREE', how: 'onward' })).toBe(false);
    expect(snapshot.can({ type: 'phase.started', step: 'front.OPEN' })).toBe(false);
  });

  it('changes the room screen without touching agenda and clock', () => {
    let snapshot = armed();
    for (const type of [
      'room.blanked',
      'room.messaged',
      'room.messaged',
      'room.shown',
      'room.digitsHidden',
    ]) {
      expect([type, snapshot.can({ type } as never)]).toEqual([type, true]);
      snapshot = go(snapshot, { type });
      expect(placeOf(snapshot)).toEqual([{ front: 'open' }, 'armed']);
    }
    expect(snapshot.can({ type: 'room.shown' })).toBe(false);
    expect(snapshot.can({ type: 'room.digitsHidden' })).toBe(false);
  });

  it('takes nothing after its end but what the room screen shows', () => {
    const over = paths().find(({ state }) => placeOf(state)[0] === 'ended')?.state;
    expect(facts(over ?? armed()).filter((fact) => over?.can(fact as never) !== false)).toEqual([]);
    expect(over?.can({ type: 'plan.repaid', amount: 1, spare: 1, changes: [] } as never)).toBe(false);
    expect(over?.can({ type: 'room.blanked' })).toBe(true);
  });

  it('holds no clock and starts nothing', () => {
    const config = JSON.stringify(councilMachine.config);
    expect(config).not.toMatch(/"(after|invoke|delay|entry|exit)"/);
    for (const { state } of paths()) expect(Object.keys(state.children)).toEqual([]);
  });

  it('gives back no effect that somebody would have to carry out', () => {
    const [, actions] = transition(councilMachine, armed(), { type: 'phase.started', step: 'front.OPEN' });
    expect(actions.filter(({ type }) => type !== 'xstate.raise')).toEqual([]);
  });
});

describe('any format as a machine', () => {
  const walk = (machine: ReturnType<typeof compileFormat>, input: AgendaInput) => {
    let snapshot = armed(machine as typeof councilMachine, input);
    const walked: (string | null)[] = [];
    while (stepAt(snapshot) !== null && walked.length < 50) {
      const step = stepAt(snapshot);
      walked.push(step);
      snapshot = go(snapshot, { type: 'phase.started', step }, machine);
      snapshot = go(snapshot, { type: 'phase.ended', step }, machine);
    }
    return walked;
  };

  it('runs with slots alone', () => {
    const slots = FormatSchema.parse(format({ slot: [phase('A'), phase('B')], closing: ['B'] }));
    expect(walk(compileFormat(slots), { slots: 2, leftOut: [] })).toEqual([
      ...['slot.1.A', 'slot.1.B', 'slot.2.A', 'slot.2.B'],
    ]);
  });

  it('passes by what is left out', () => {
    const input = { slots: 2, leftOut: ['front.REVIEW', 'back.OBSERVE', 'gap.1.HANDOVER'] };
    expect(walk(councilMachine, input)).toEqual(STEPS.filter((step) => !input.leftOut.includes(step)));
  });

  it('goes to the closing phases of a slot where the format closes there', () => {
    const closing = format({
      slot: [phase('A'), phase('B'), phase('COMMIT')],
      back: [phase('C')],
      closing: ['COMMIT'],
    });
    const machine = compileFormat(closing);
    const jumped = go(
      armed(machine as typeof councilMachine),
      { type: 'close.jumped', step: 'slot.1.A' },
      machine,
    );
    expect(stepAt(jumped)).toBe('slot.1.COMMIT');
    const started = go(jumped, { type: 'phase.started', step: 'slot.1.COMMIT' }, machine);
    const ended = go(started, { type: 'phase.ended', step: 'slot.1.COMMIT' }, machine);
    expect(stepAt(ended)).toBeNull();
  });
});
