import { mayFacilitatorKeepTime, ROLES, rolesOfFormat, rolesOf } from '#shared/group/roles.ts';
import type { Instant } from '#shared/time.ts';
import { countsOf, stepsForObservers, unitsOf } from '../agenda/plan.ts';
import type { CommandOf } from '../commands.ts';
import { dropTurn, endSessionIfOver, hasBegun } from '../agenda/decide.ts';
import { Facts, stop, type Asked } from '../decision.ts';
import type { PersonId } from '../ids.ts';
import type { Role, Roles } from './person.ts';
import {
  fillsFromQueue,
  heirOf,
  isNeeded,
  presenterOfSlot,
  slotOf,
  standInsOf,
  waitingPresenters,
} from './presenters.ts';
import { takeUp, takeUpWaiting } from '../agenda/putOff.ts';
import { mayStillCome, restOfSlot, slotsThatWait } from '../agenda/slotWaits.ts';
import type { Session } from '../session.ts';
import { clockMode, currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import { isHere } from './state.ts';
import type { SessionState } from '../state.ts';

/** Commands about who is there, who presents and who holds which role. */

const named = (state: SessionState, person: PersonId) =>
  state.people.find((one) => one.id === person) ?? stop('unknownPerson');

/** Fewer people wait than there are slots to come: the last slots fall away (equal slots, never shorter ones). */
function dropEmptySlots(
  state: SessionState,
  facts: Facts,
  { waiting, absent }: { readonly waiting: number; readonly absent: boolean },
  at: Instant,
): void {
  const step = currentStep(state);
  if (!step || facts.slots.closing || !fillsFromQueue(state)) return;
  const missing = slotsToFill(state, facts) - waiting;
  for (let i = 0; i < missing; i++) {
    const { slot, slots } = facts.slots;
    if (slots > slot) facts.then(at, { type: 'slot.dropped', ...(absent && { absent }) });
    else if (step.zone === 'slot' && facts.current === step.id && !hasBegun(state, slot)) {
      if (!absent) facts.then(at, { type: 'slot.stopped', step: step.id });
      else putOff(state, facts, step, at);
    }
  }
}

/** Slots that nobody has begun yet; one that waits for somebody is none that could fall away. */
const slotsToFill = (state: SessionState, facts: Facts): number =>
  facts.slots.slots -
  state.presented.length -
  slotsThatWait(state).filter((slot) => slot > state.presented.length).length;

/** What is left of the slot waits. False where nothing comes after it: then the agenda stays where it is. */
function putOff(state: SessionState, facts: Facts, step: Step, at: Instant): boolean {
  const fact = { type: 'slot.putOff', step: step.id, rest: restOfSlot(state, step) } as const;
  if (facts.fork().then(at, fact).current === null) return false;
  facts.then(at, fact);
  return true;
}

/** Slots that fell away for want of somebody there come back, as many as there are people for. */
function restoreSlots(state: SessionState, facts: Facts, at: Instant): void {
  const here = currentStep(state);
  if (!here || !fillsFromQueue(state) || !mayStillCome(state)) return;
  const waiting = waitingPresenters(state).length;
  for (let left = state.unfilled; left > 0 && slotsToFill(state, facts) < waiting; left--) {
    const slot = facts.slots.slots + 1;
    const gone = (step: Step) => step.state === 'leftOut' && !state.machine.context.leftOut.includes(step.id);
    const steps = state.steps.filter((step) => step.zone === 'slot' && step.slot === slot && gone(step));
    if (steps.length === 0 || (here.zone === 'back' && clockMode(state) !== 'armed')) return;
    facts.then(at, { type: 'slot.restored' });
    // All slots were over: back to this one.
    if (here.zone === 'back')
      return takeUp(
        state,
        facts,
        slot,
        steps.map(({ id }) => id),
        at,
      );
  }
}

export function arrive(session: Session, { name, after }: CommandOf<'person.arrive'>, { at }: Asked): Facts {
  const { log, state } = session;
  // Also of arrivals that were undone: nobody gets an id that taps of somebody else may come back to.
  const arrived = log.flatMap(({ body }) => (body.type === 'person.arrived' ? [body.person] : []));
  const numbers = [...state.people, ...arrived].map((person) => Number(person.id.slice(1)));
  const id = `p${Math.max(0, ...numbers) + 1}`;
  const facts = new Facts(state).first(at, {
    type: 'person.arrived',
    person: { id, name },
    ...(after === undefined ? {} : { after }),
  });
  const people = [...state.people, { id, name, label: name, present: true }];
  return restoreFilled(session, { ...state, people }, facts, at);
}

export const rename = (
  { state }: Session,
  { person, name }: CommandOf<'person.rename'>,
  { at }: Asked,
): Facts => new Facts(state).first(at, { type: 'person.renamed', person, name });

/** Whose slot runs, once it has begun. */
function presenterNow(state: SessionState): PersonId | null {
  const step = currentStep(state);
  return step?.zone === 'slot' && step.slot !== null && hasBegun(state, step.slot)
    ? presenterOfSlot(state, step.slot)
    : null;
}

/** What becomes of the roles of somebody who leaves: whoever has to lead, keep the time or coach is replaced, nobody has to observe. */
function passOnRoles(state: SessionState, facts: Facts, leaving: PersonId, at: Instant): Roles {
  const presenter = presenterNow(state);
  let { roles } = state;
  for (const role of rolesOf(state.roles, leaving)) {
    const needed = isNeeded(state, role);
    const person = needed ? heirOf({ ...state, roles }, role, leaving, presenter) : null;
    // The last to leave keeps the role: there is nobody to take it.
    if (needed && person === null) continue;
    roles = { ...roles, [role]: person };
    facts.then(at, { type: 'role.assigned', role, person });
  }
  return roles;
}

/**
 * A phase that counts nobody any more (no observer, nobody to review) is in no plan (docs/domain/fit.md); a protected one
 * stays, though all have left the room.
 */
function leaveOutEmpty(state: SessionState, facts: Facts, at: Instant): void {
  const counts = countsOf(state);
  const steps = state.steps
    .filter((step) => step.state === 'ahead' && step.runs.length === 0)
    .filter((step) => {
      const phase = phaseOf(state.format, step);
      return !phase.protected && unitsOf(state.format, phase, counts) === 0;
    })
    .map(({ id }) => id);
  if (steps.length > 0) facts.then(at, { type: 'steps.leftOut', steps });
}

/**
 * A phase that was left out for want of people, and is still to come, is in the plan again; with an observer, so is
 * one that the plan never had for want of them.
 */
function restoreFilled({ log }: Session, state: SessionState, facts: Facts, at: Instant): Facts {
  if (state.current === null || facts.slots.closing) return facts;
  const now = state.steps.findIndex(({ id }) => id === state.current);
  const counts = countsOf(state);
  const steps = state.steps
    .filter((step, i) => i > now && step.state === 'leftOut' && step.empty)
    .filter((step) => step.slot === null || step.slot <= facts.slots.slots)
    .filter((step) => unitsOf(state.format, phaseOf(state.format, step), counts) > 0)
    .map(({ id }) => id);
  const [opening] = log;
  const here = state.steps[now];
  const added =
    opening?.body.type === 'session.opened' && here
      ? stepsForObservers(opening.body.draft, state, facts.slots.slots, here)
      : [];
  if (steps.length + added.length === 0) return facts;
  return facts.then(at, {
    type: 'steps.restored',
    steps: [...steps, ...added.map(({ id }) => id)],
    ...(added.length === 0 ? {} : { added: added.map(({ id, planned }) => ({ step: id, planned })) }),
  });
}

const withPresence = (state: SessionState, person: PersonId, present: boolean): SessionState => ({
  ...state,
  people: state.people.map((one) => (one.id === person ? { ...one, present } : one)),
});

export function stepOut({ state }: Session, { person }: CommandOf<'person.stepOut'>, { at }: Asked): Facts {
  named(state, person);
  const facts = new Facts(state);
  const step = currentStep(state);
  const round = step && state.rounds[step.id];
  const presents = step?.zone === 'slot' && fillsFromQueue(state) && presenterNow(state) === person;
  const without = withPresence(state, person, false);
  facts.first(at, { type: 'person.steppedOut', person });
  const roles = passOnRoles(without, facts, person, at);
  leaveOutEmpty({ ...without, roles }, facts, at);
  let waits = false;
  if (step && presents && facts.slots.closing) facts.then(at, { type: 'slot.stopped', step: step.id });
  else if (step && presents) waits = putOff(state, facts, step, at);
  if (step && presents && !waits && facts.current === step.id && clockMode(state) === 'running')
    facts.then(at, { type: 'clock.paused' });
  if (step && !waits && facts.current === step.id && round?.current === person)
    dropTurn(without, facts, step, round, at);
  dropEmptySlots(state, facts, { waiting: waitingPresenters(without).length, absent: true }, at);
  if (state.current !== null) endSessionIfOver(without, facts, at);
  return facts;
}

export function comeBack(session: Session, { person }: CommandOf<'person.return'>, { at }: Asked): Facts {
  const { state } = session;
  const facts = new Facts(state).first(at, { type: 'person.returned', person });
  const here = withPresence(state, person, true);
  restoreSlots(here, facts, at);
  restoreFilled(session, here, facts, at);
  if (clockMode(state) === 'armed' && state.current !== null) takeUpWaiting(here, facts, at);
  return facts;
}

export function giveUpSlot({ state }: Session, { person }: CommandOf<'slot.pass'>, { at }: Asked): Facts {
  const { label } = named(state, person);
  if (!fillsFromQueue(state)) stop('notInQueue', label);
  if (state.presented.includes(person)) stop('alreadyPresented', label);
  const waiting = waitingPresenters(state);
  if (!waiting.includes(person)) stop('notInQueue', label);
  if (slotOf(state, person) === null) stop('notInQueue', label);
  if (state.current === null) stop('sessionEnded');
  if (state.machine.context.closing) stop('alreadyClosing');
  const facts = new Facts(state);
  if (waiting.at(-1) !== person) return facts.first(at, { type: 'slot.passed', person });
  dropEmptySlots(state, facts, { waiting: waiting.length - 1, absent: false }, at);
  endSessionIfOver(state, facts, at);
  return facts;
}

export function orderQueue({ state }: Session, { queue }: CommandOf<'queue.order'>, { at }: Asked): Facts {
  const same = queue.length === state.queue.length && state.queue.every((person) => queue.includes(person));
  if (!same) stop('notInQueue');
  return new Facts(state).first(at, { type: 'queue.ordered', queue });
}

/** Who observes does nothing else; leading and keeping the time are two people's in a group of five or more. */
function refuseClash(state: SessionState, role: Role, held: readonly Role[], label: string): void {
  const watches = [role, ...held].some((one) => one === 'observer' || one === 'secondObserver');
  if (held.length > 0 && watches) stop('roleTaken', label);
  if (held.some((other) => leadsAndKeepsTime(role, other)) && !isSmall(state)) stop('timekeeperAlone', label);
}

/** So few that one person may lead and keep the time. */
const isSmall = ({ people, format }: SessionState) =>
  mayFacilitatorKeepTime({ people: people.filter((one) => one.present).map((one) => one.id), format });

const leadsAndKeepsTime = (a: Role, b: Role) =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

export function assignRole(session: Session, command: CommandOf<'role.assign'>, { at }: Asked): Facts {
  const { state } = session;
  const { role, person } = command;
  const facts = new Facts(state);
  if (!rolesOfFormat(state.format).includes(role)) stop('noSuchRole');
  if (person === null) {
    if (isNeeded(state, role)) stop('facilitatorNeeded');
    facts.then(at, { type: 'role.assigned', role, person });
    leaveOutEmpty({ ...state, roles: { ...state.roles, [role]: null } }, facts, at);
    return facts;
  }
  const { label } = named(state, person);
  const held = rolesOf(state.roles, person).filter((other) => other !== role);
  if (presenterNow(state) === person) stop('presenterHoldsRole', label);
  const before = state.roles[role];
  const [given] = held;
  if (given && leadsAndKeepsTime(role, given) && !isSmall(state) && before && isHere(state.people, before))
    // A swap is one act: whoever led keeps the time, and the other way round.
    return facts
      .first(at, { type: 'role.assigned', role, person })
      .then(at, { type: 'role.assigned', role: given, person: before });
  refuseClash(state, role, held, label);
  facts.first(at, { type: 'role.assigned', role, person });
  return restoreFilled(session, { ...state, roles: { ...state.roles, [role]: person } }, facts, at);
}

export function nameStandIn({ state }: Session, command: CommandOf<'role.standIn'>, { at }: Asked): Facts {
  const { role, person } = command;
  const { label } = named(state, person);
  const { slot: now, slots } = state.machine.context;
  const slot = currentStep(state)?.zone === 'slot' ? now : now + 1;
  if (slot > slots) stop('noSlotNow');
  if (!isHere(state.people, person)) stop('notHere', label);
  if (presenterOfSlot(state, slot) === person) stop('presenterHoldsRole', label);
  const standsIn = standInsOf(state, slot);
  const held = ROLES.filter(
    (other) => other !== role && (state.roles[other] === person || standsIn[other] === person),
  );
  refuseClash(state, role, held, label);
  return new Facts(state).first(at, { type: 'role.standIn', role, slot, person });
}
