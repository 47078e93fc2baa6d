import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { FormatSchema } from '#shared/format/schema.ts';
import { compileFormat, type AgendaInput, type SessionSnapshot } from '#shared/session/machine/machine.ts';
import { clockIn, stepIn } from '#shared/session/machine/readMachine.ts';
import { councilMachine } from '#shared/session/machine/council.ts';
import { format, phase } from '../../format/formatBuilder.ts';
import { armed, factsAt, go, pathsOf } from './ways.ts';

const STEPS = [
  ...['front.OPEN', 'front.AGREE', 'front.CHECKIN', 'front.REVIEW', 'front.PICK'],
  ...['slot.1.PRESENT', 'slot.1.SHORTQ', 'slot.1.COUNSEL', 'slot.1.RESPOND', 'gap.1.HANDOVER'],
  ...['slot.2.PRESENT', 'slot.2.SHORTQ', 'slot.2.COUNSEL', 'slot.2.RESPOND'],
  ...['back.OBSERVE', 'back.PULSE', 'back.AGREECLOSE', 'back.CLOSE'],
];

const paths = pathsOf(councilMachine);
const begun = armed(councilMachine);
const placeOf = ({ value }: SessionSnapshot) => {
  const { agenda, clock } = value as { agenda: unknown; clock: string };
  return [agenda, clock];
};
const goes = (snapshot: SessionSnapshot, fact: object): SessionSnapshot => go(councilMachine, snapshot, fact);

describe('the council as a machine', () => {
  it('has the phases’ names as states, beside a clock and a room screen', () => {
    expect(begun.value).toEqual({
      agenda: { front: 'open' },
      clock: 'armed',
      room: { screen: 'shown', digits: 'on' },
    });
  });

  it('visits every phase of every slot, armed, running and paused', () => {
    const visited = new Set(paths.map(({ state }) => `${stepIn(state)} ${clockIn(state)}`));
    const expected = STEPS.flatMap((step) => [`${step} armed`, `${step} running`, `${step} paused`]);
    expect([...visited].filter((place) => !place.startsWith('null'))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(visited.size).toBe(expected.length + 1);
  });

  it('reaches its end from every state', () => {
    for (const { state } of paths) {
      let snapshot = state;
      for (let left = 60; stepIn(snapshot) !== null && left > 0; left--) {
        const step = stepIn(snapshot);
        snapshot = goes(snapshot, { type: 'phase.started', step });
        snapshot = goes(snapshot, { type: 'phase.ended', step });
      }
      snapshot = goes(snapshot, { type: 'session.ended' });
      expect((snapshot.value as { agenda: unknown }).agenda).toBe('ended');
    }
  });

  it('goes onward one step at a time', () => {
    let snapshot = begun;
    const walked: (string | null)[] = [];
    while (stepIn(snapshot) !== null) {
      const step = stepIn(snapshot);
      walked.push(step);
      snapshot = goes(goes(snapshot, { type: 'phase.started', step }), { type: 'phase.ended', step });
    }
    expect(walked).toEqual(STEPS);
  });

  it('goes back the same way', () => {
    let snapshot = paths.find(
      ({ state }) => stepIn(state) === 'back.CLOSE' && state.context.slots === 2 && !state.context.closing,
    )?.state;
    const walked: (string | null)[] = [];
    while (snapshot && walked.length < STEPS.length) {
      const step = stepIn(snapshot);
      walked.unshift(step);
      snapshot = goes(snapshot, { type: 'phase.reopened', step });
    }
    expect(walked).toEqual(STEPS);
  });

  it('takes a fact only about the phase it stands at', () => {
    const snapshot = goes(begun, { type: 'phase.started', step: 'front.OPEN' });
    expect(snapshot.can({ type: 'phase.ended', step: 'front.OPEN', how: 'onward' })).toBe(true);
    expect(snapshot.can({ type: 'phase.ended', step: 'front.AGREE', how: 'onward' })).toBe(false);
    expect(snapshot.can({ type: 'phase.started', step: 'front.OPEN' })).toBe(false);
  });

  it('changes the room screen without touching agenda and clock', () => {
    let snapshot = begun;
    for (const type of [
      'room.blanked',
      'room.messaged',
      'room.messaged',
      'room.blanked',
      'room.shown',
      'room.shown',
      'room.digitsHidden',
    ]) {
      expect([type, snapshot.can({ type } as never)]).toEqual([type, true]);
      snapshot = goes(snapshot, { type });
      expect(placeOf(snapshot)).toEqual([{ front: 'open' }, 'armed']);
    }
    expect(snapshot.can({ type: 'room.shown' })).toBe(false);
    expect(snapshot.can({ type: 'room.digitsHidden' })).toBe(false);
  });

  it('takes nothing after its end but what the room screen shows', () => {
    const over = paths.find(({ state }) => placeOf(state)[0] === 'ended')?.state;
    expect(factsAt(over ?? begun).filter((fact) => over?.can(fact as never) !== false)).toEqual([]);
    expect(over?.can({ type: 'plan.repaid', amount: 1, spare: 1, changes: [] } as never)).toBe(false);
    expect(over?.can({ type: 'room.blanked' })).toBe(true);
  });

  it('holds no clock and starts nothing', () => {
    const config = JSON.stringify(councilMachine.config);
    expect(config).not.toMatch(/"(after|invoke|delay|entry|exit)"/);
    for (const { state } of paths) expect(Object.keys(state.children)).toEqual([]);
  });

  it('gives back no effect that somebody would have to carry out', () => {
    const [, actions] = transition(councilMachine, begun, { type: 'phase.started', step: 'front.OPEN' });
    expect(actions.filter(({ type }) => type !== 'xstate.raise')).toEqual([]);
  });
});

describe('any format as a machine', () => {
  const walk = (machine: ReturnType<typeof compileFormat>, input: AgendaInput) => {
    let snapshot = armed(machine, input);
    const walked: (string | null)[] = [];
    while (stepIn(snapshot) !== null && walked.length < 50) {
      const step = stepIn(snapshot);
      walked.push(step);
      snapshot = go(machine, snapshot, { type: 'phase.started', step });
      snapshot = go(machine, snapshot, { type: 'phase.ended', step });
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
    const jumped = go(machine, armed(machine), { type: 'close.jumped', step: 'slot.1.A' });
    expect(stepIn(jumped)).toBe('slot.1.COMMIT');
    const started = go(machine, jumped, { type: 'phase.started', step: 'slot.1.COMMIT' });
    const ended = go(machine, started, { type: 'phase.ended', step: 'slot.1.COMMIT' });
    expect(stepIn(ended)).toBeNull();
  });
});
