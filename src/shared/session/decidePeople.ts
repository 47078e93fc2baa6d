import { mayKeepTimeToo, rolesOf } from '#shared/group/roles.ts';
import type { Instant } from '#shared/time.ts';
import type { CommandOf } from './commands.ts';
import { giveOn } from './decideAgenda.ts';
import { Facts, stop, type Asked } from './decision.ts';
import type { PersonId, Role } from './events.ts';
import { presenterOfSlot, slotOf, waitingPresenters } from './presenters.ts';
import { isHere, passTurn, presenterOf } from './round.ts';
import type { Session } from './session.ts';
import { currentStep, type SessionState } from './state.ts';

/** Commands about who is there, who presents and who holds which role. */

const named = (state: SessionState, person: PersonId) =>
  state.people.find((one) => one.id === person) ?? stop('unknownPerson');

const hasBegun = (state: SessionState, slot: number) => state.presented.length >= slot;

/** Fewer people wait than there are slots to come: the last slots fall away (equal slots, never shorter ones). */
function dropEmptySlots(state: SessionState, facts: Facts, waiting: number, at: Instant): void {
  const step = currentStep(state);
  const missing = state.machine.context.slots - state.presented.length - waiting;
  for (let i = 0; i < missing; i++) {
    const { slot, slots } = facts.slots;
    if (slots > slot) facts.then(at, { type: 'slot.dropped' });
    else if (step?.zone === 'slot' && facts.current === step.id && !hasBegun(state, slot))
      facts.then(at, { type: 'slot.stopped', step: step.id });
  }
}

export function arrive({ state }: Session, { name }: CommandOf<'person.arrive'>, { at }: Asked): Facts {
  const numbers = state.people.map((person) => Number(person.id.slice(1)));
  const id = `p${Math.max(0, ...numbers) + 1}`;
  return new Facts(state).first(at, { type: 'person.arrived', person: { id, name } });
}

/** Who takes over a role whose holder leaves: the next in seat order without a role and not presenting now. */
function successor(state: SessionState, leaving: PersonId, role: Role): PersonId | null {
  if (role === 'observer' || role === 'noteTaker') return null;
  const seat = state.people.findIndex((person) => person.id === leaving);
  const presenter = presenterOf(state, currentStep(state)?.slot ?? null);
  const others = [...state.people.slice(seat + 1), ...state.people.slice(0, seat)]
    .filter((person) => person.present)
    .map((person) => person.id);
  return (
    others.find((person) => rolesOf(state.roles, person).length === 0 && person !== presenter) ??
    others.find((person) => person !== presenter) ??
    null
  );
}

export function stepOut({ state }: Session, { person }: CommandOf<'person.stepOut'>, { at }: Asked): Facts {
  named(state, person);
  const facts = new Facts(state);
  const step = currentStep(state);
  const round = step && state.rounds[step.id];
  const presents = step?.zone === 'slot' && presenterOf(state, step.slot) === person;
  if (state.speaking.has(person)) facts.then(at, { type: 'voice.stopped', person });
  const without = {
    ...state,
    people: state.people.map((one) => (one.id === person ? { ...one, present: false } : one)),
  };
  facts.first(at, { type: 'person.steppedOut', person });
  for (const role of rolesOf(state.roles, person))
    facts.then(at, { type: 'role.assigned', role, person: successor(without, person, role) });
  if (step && presents) facts.then(at, { type: 'slot.stopped', step: step.id });
  else if (step && round?.current === person && !round.openFloor) {
    facts.then(at, { type: 'turn.passed', step: step.id, person });
    giveOn(without, facts, passTurn(round, person), step, at);
  }
  dropEmptySlots(state, facts, waitingPresenters(without).length, at);
  if (facts.current === null && state.current !== null)
    facts.then(at, { type: 'session.ended', how: facts.slots.closing ? 'stopped' : 'complete' });
  return facts;
}

export const comeBack = ({ state }: Session, { person }: CommandOf<'person.return'>, { at }: Asked): Facts =>
  new Facts(state).first(at, { type: 'person.returned', person });

export function giveUpSlot({ state }: Session, { person }: CommandOf<'slot.pass'>, { at }: Asked): Facts {
  const { label } = named(state, person);
  if (state.presented.includes(person)) stop('alreadyPresented', label);
  const waiting = waitingPresenters(state);
  if (!waiting.includes(person)) stop('notInQueue', label);
  if (slotOf(state, person) === null) stop('notInQueue', label);
  const facts = new Facts(state);
  if (waiting.at(-1) !== person) return facts.first(at, { type: 'slot.passed', person });
  dropEmptySlots(state, facts, waiting.length - 1, at);
  return facts;
}

export function orderQueue({ state }: Session, { queue }: CommandOf<'queue.order'>, { at }: Asked): Facts {
  const same = queue.length === state.queue.length && state.queue.every((person) => queue.includes(person));
  if (!same) stop('notInQueue');
  return new Facts(state).first(at, { type: 'queue.ordered', queue });
}

export function assignRole({ state }: Session, command: CommandOf<'role.assign'>, { at }: Asked): Facts {
  const { role, person } = command;
  const facts = new Facts(state);
  if (person === null) {
    if (role === 'facilitator' || role === 'timekeeper') stop('facilitatorNeeded');
    return facts.then(at, { type: 'role.assigned', role, person });
  }
  const { label } = named(state, person);
  const held = rolesOf(state.roles, person).filter((other) => other !== role);
  const here = state.people.filter((one) => one.present).map((one) => one.id);
  const leadsAndKeepsTime = [role, ...held].every((one) => one === 'facilitator' || one === 'timekeeper');
  if (held.length > 0 && leadsAndKeepsTime && !mayKeepTimeToo({ people: here, format: state.format }))
    stop('timekeeperAlone', label);
  if ([role, ...held].includes('observer') && held.length > 0) stop('roleTaken', label);
  if (currentStep(state)?.zone === 'slot' && presenterOf(state, currentStep(state)?.slot ?? null) === person)
    stop('presenterHoldsRole', label);
  return facts.first(at, { type: 'role.assigned', role, person });
}

export function nameStandIn({ state }: Session, command: CommandOf<'role.standIn'>, { at }: Asked): Facts {
  const { role, person } = command;
  const { label } = named(state, person);
  const { slot: here, slots } = state.machine.context;
  const slot = currentStep(state)?.zone === 'slot' ? here : here + 1;
  if (slot > slots) stop('noSlotNow');
  if (!isHere(state.people, person)) stop('notHere', label);
  if (presenterOfSlot(state, slot) === person) stop('presenterHoldsRole', label);
  return new Facts(state).first(at, { type: 'role.standIn', role, slot, person });
}
