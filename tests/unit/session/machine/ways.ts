import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import {
  type AgendaInput,
  type SessionMachine,
  type SessionSnapshot,
} from '#shared/session/machine/machine.ts';
import { stepIn } from '#shared/session/machine/readMachine.ts';

/** A machine of the session, gone through fact by fact. */

const TWO_SLOTS: AgendaInput = { slots: 2, leftOut: [] };

export const armed = (machine: SessionMachine, input = TWO_SLOTS): SessionSnapshot =>
  initialTransition(machine, input as never)[0] as SessionSnapshot;

export const go = (machine: SessionMachine, snapshot: SessionSnapshot, fact: object): SessionSnapshot =>
  transition(machine, snapshot, fact as never)[0] as SessionSnapshot;

/** The facts that may follow a state, the room screen's left aside. */
export const factsAt = (snapshot: SessionSnapshot) => {
  const step = stepIn(snapshot) ?? 'back.CLOSE';
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
    { type: 'session.ended', how: 'declined' },
  ];
};

/** Shortest ways to every state, told apart by what they are: the value, the slot, the slots, and whether it closes. */
export const pathsOf = (machine: SessionMachine) =>
  getShortestPaths(
    machine as never,
    {
      input: TWO_SLOTS,
      events: (snapshot: unknown) => factsAt(snapshot as SessionSnapshot) as never,
      serializeState: (snapshot: unknown) => {
        const { value, context } = snapshot as SessionSnapshot;
        return JSON.stringify([value, context.slot, context.slots, context.closing]);
      },
    } as never,
  ) as unknown as { state: SessionSnapshot; steps: { event: { type: string } }[] }[];
