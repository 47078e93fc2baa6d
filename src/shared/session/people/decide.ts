import { unitsOf } from '#shared/format/fit.ts';
import { mayFacilitatorKeepTime, ROLES, rolesOfFormat, rolesOf } from '#shared/group/roles.ts';
import { MOST_SEATS } from '#shared/limits.ts';
import type { Instant } from '#shared/time.ts';
import { isExcluded } from '../arranged.ts';
import { countsOf, stepsForObservers } from '../agenda/plan.ts';
import type { CommandOf } from '../commands.ts';
import { endSessionIfOver } from '../agenda/decidePhases.ts';
import { dropTurn } from '../agenda/decideRounds.ts';
import type { EventOf } from '../events.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import type { PersonId } from '../ids.ts';
import { lentRoles } from './lentRoles.ts';
import type { Role } from './person.ts';
import {
  fillsFromQueue,
  hasBegun,
  successorOf,
  isNeeded,
  presenterOfSlot,
  presentersOfSlot,
  slotOf,
  standInsOf,
  waitingPresenters,
} from './presenters.ts';
import { leftOf } from '../agenda/slotMissed.ts';
import { takeUp, takeUpWaiting } from '../agenda/putOff.ts';
import { idsOf, isIn, mayStillCome, restOfSlot, slotsThatWait } from '../agenda/slotWaits.ts';
import { clockMode, currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import { isHere } from './state.ts';
import type { SessionState } from '../state.ts';

/** Commands about who is there, who presents and who holds which role. */

const named = (state: SessionState, person: PersonId) =>
  state.people.find((one) => one.id === person) ?? stop('unknownPerson');

/** Fewer people wait than there are slots to come: the last slots fall away (equal slots, never shorter ones). */
function dropEmptySlots(
  facts: Facts,
  { waiting, absent }: { readonly waiting: number; readonly absent: boolean },
  at: Instant,
): void {
  // Where the agenda has moved on by this act, the slot it stands at now stays.
  const step = currentStep(facts.session.state);
  if (!step || facts.state.machine.context.closing || !fillsFromQueue(facts.state)) return;
  const missing = slotsToFill(facts.state) - waiting;
  for (let i = 0; i < missing; i++) {
    const { current, machine } = facts.state;
    const { slot, slots } = machine.context;
    if (slots > slot) facts.add(at, { type: 'slot.dropped', ...(absent && { absent }) });
    else if (step.zone === 'slot' && current === step.id && !hasBegun(facts.state, slot)) {
      if (absent) putOff(facts, step, at);
      else facts.add(at, { type: 'slot.stopped', step: step.id });
    }
  }
}

/** Slots that nobody has begun yet; one that waits for somebody is none that could fall away. */
const slotsToFill = (state: SessionState): number =>
  state.machine.context.slots -
  state.presented.length -
  slotsThatWait(state).filter((slot) => slot > state.presented.length).length;

/** What is left of the slot waits. False where nothing comes after it: then the agenda stays where it is. */
function putOff(facts: Facts, step: Step, at: Instant): boolean {
  const fact = { type: 'slot.putOff', step: step.id, rest: restOfSlot(facts.state, step) } as const;
  if (facts.fork().add(at, fact).state.current === null) return false;
  facts.add(at, fact);
  return true;
}

/** Slots that fell away for want of somebody there come back, as many as there are people for. */
function restoreSlots(facts: Facts, at: Instant): void {
  const here = currentStep(facts.state);
  if (!here || !fillsFromQueue(facts.state) || !mayStillCome(facts.state)) return;
  const waiting = waitingPresenters(facts.state).length;
  while (facts.state.unfilled > 0 && slotsToFill(facts.state) < waiting) {
    const { steps, machine } = facts.state;
    const { slots, leftOut } = machine.context;
    const isGone = (step: Step) => step.state === 'leftOut' && !leftOut.includes(step.id);
    const gone = steps.filter((step) => isIn(slots + 1)(step) && isGone(step));
    if (gone.length === 0 || (here.zone === 'back' && clockMode(facts.state) !== 'armed')) return;
    facts.add(at, { type: 'slot.restored' });
    // All slots were over: back to this one.
    if (here.zone === 'back') return takeUp(facts, slots + 1, idsOf(gone), at);
  }
}

export function arrive(facts: Facts, { name, after }: CommandOf<'person.arrive'>, { at }: Asked): Facts {
  const { log, state } = facts.session;
  // A seat of its own for each, and a key: whoever stepped out keeps theirs, for they may return.
  if (state.people.length >= MOST_SEATS) stop('seatsTaken', String(MOST_SEATS));
  // Also of arrivals that were undone: nobody gets an id that taps of somebody else may come back to.
  const arrived = log.flatMap(({ body }) => (body.type === 'person.arrived' ? [body.person] : []));
  const numbers = [...state.people, ...arrived].map((person) => Number(person.id.slice(1)));
  const id = `p${Math.max(0, ...numbers) + 1}`;
  facts.add(at, {
    type: 'person.arrived',
    person: { id, name },
    ...(after === undefined ? {} : { after }),
  });
  return restoreFilled(facts, at);
}

export const rename = (facts: Facts, { person, name }: CommandOf<'person.rename'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'person.renamed', person, name });

export const place = (facts: Facts, { person, remote }: CommandOf<'person.place'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'person.placed', person, remote });

/** Whose slot runs, once it has begun. */
function presenterNow(state: SessionState): PersonId | null {
  const step = currentStep(state);
  return step?.zone === 'slot' && step.slot !== null && hasBegun(state, step.slot)
    ? presenterOfSlot(state, step.slot)
    : null;
}

/** What becomes of the roles of somebody who leaves: whoever has to lead, keep the time or coach is replaced, nobody has to observe. */
function passOnRoles(facts: Facts, leaving: PersonId, at: Instant): void {
  const presenter = presenterNow(facts.state);
  for (const role of rolesOf(facts.state.roles, leaving)) {
    const needed = isNeeded(facts.state, role);
    const person = needed ? successorOf(facts.state, role, leaving, presenter) : null;
    // The last to leave keeps the role: there is nobody to take it.
    if (needed && person === null) continue;
    facts.add(at, { type: 'role.assigned', role, person });
  }
}

/** Whoever is back gets the roles that only stood in for them, but for those that no longer go with what they have. */
function giveBackRoles(facts: Facts, person: PersonId, at: Instant): void {
  for (const role of lentRoles(facts.session, person)) {
    const { state } = facts;
    const held = rolesOf(state.roles, person).filter((other) => other !== role);
    if (clashOf(state, role, held) === null) facts.add(at, { type: 'role.assigned', role, person });
  }
}

/**
 * A phase that counts nobody any more (no observer, nobody to review) is in no plan (docs/domain/fit.md); a protected one
 * stays, though all have left the room.
 */
function leaveOutEmpty(facts: Facts, at: Instant): Facts {
  const { state } = facts;
  const counts = countsOf(state);
  const steps = state.steps
    .filter((step) => step.state === 'ahead' && step.runs.length === 0)
    .filter((step) => {
      const phase = phaseOf(state.format, step);
      return !phase.protected && unitsOf(state.format, phase, counts) === 0;
    });
  return steps.length > 0 ? facts.add(at, { type: 'steps.leftOut', steps: idsOf(steps) }) : facts;
}

/**
 * A phase that was left out for want of people, and is still to come, is in the plan again; with an observer, so is
 * one that the plan never had for want of them.
 */
function restoreFilled(facts: Facts, at: Instant): Facts {
  const { session, state } = facts;
  const { slots, closing } = state.machine.context;
  const here = currentStep(state);
  if (!here || closing) return facts;
  const counts = countsOf(state);
  const steps = state.steps
    .slice(state.steps.indexOf(here) + 1)
    .filter((step) => step.state === 'leftOut' && step.empty)
    .filter((step) => step.slot === null || step.slot <= slots)
    .filter((step) => unitsOf(state.format, phaseOf(state.format, step), counts) > 0);
  const opening = session.log[0]?.body;
  const added =
    opening?.type === 'session.opened' ? stepsForObservers(opening.draft, state, slots, here) : [];
  if (steps.length + added.length === 0) return facts;
  return facts.add(at, {
    type: 'steps.restored',
    steps: idsOf([...steps, ...added]),
    ...(added.length === 0 ? {} : { added: added.map(({ id, planned }) => ({ step: id, planned })) }),
  });
}

/** Of small groups side by side: what somebody misses of the own slot by leaving now. Null where it has not begun, or has run out. */
function missesBy(state: SessionState, person: PersonId, at: Instant): EventOf<'slot.missed'> | null {
  const step = currentStep(state);
  if (state.trios.length === 0 || step?.zone !== 'slot' || step.slot === null) return null;
  const { slot } = step;
  if (!hasBegun(state, slot) || !presentersOfSlot(state, slot).includes(person)) return null;
  const rest = leftOf(state, step, at);
  return rest.length > 0 ? { type: 'slot.missed', slot, person, rest } : null;
}

export function stepOut(facts: Facts, { person }: CommandOf<'person.stepOut'>, { at }: Asked): Facts {
  const before = facts.state;
  named(before, person);
  const step = currentStep(before);
  const missed = missesBy(before, person, at);
  const alone =
    missed === null
      ? fillsFromQueue(before) && presenterNow(before) === person
      : presentersOfSlot(before, missed.slot).length === 1;
  const presents = step?.zone === 'slot' && alone;
  facts.add(at, { type: 'person.steppedOut', person });
  if (missed !== null) facts.add(at, missed);
  passOnRoles(facts, person, at);
  leaveOutEmpty(facts, at);
  if (step && presents && before.machine.context.closing)
    facts.add(at, { type: 'slot.stopped', step: step.id });
  else if (step && presents && !putOff(facts, step, at) && clockMode(facts.state) === 'running')
    facts.add(at, { type: 'clock.paused' });
  if (step && facts.state.current === step.id && facts.state.rounds[step.id]?.current === person)
    dropTurn(facts, at);
  dropEmptySlots(facts, { waiting: waitingPresenters(facts.state).length, absent: true }, at);
  if (before.current !== null) endSessionIfOver(facts, at);
  return facts;
}

export function comeBack(facts: Facts, { person }: CommandOf<'person.return'>, { at }: Asked): Facts {
  const before = facts.state;
  facts.add(at, { type: 'person.returned', person });
  giveBackRoles(facts, person, at);
  restoreSlots(facts, at);
  restoreFilled(facts, at);
  if (clockMode(before) === 'armed' && before.current !== null) takeUpWaiting(facts, at);
  return facts;
}

export function giveUpSlot(facts: Facts, { person }: CommandOf<'slot.pass'>, { at }: Asked): Facts {
  const { state } = facts;
  const { label } = named(state, person);
  if (!fillsFromQueue(state)) stop('notInQueue', label);
  if (state.presented.includes(person)) stop('alreadyPresented', label);
  const waiting = waitingPresenters(state);
  if (!waiting.includes(person)) stop('notInQueue', label);
  if (slotOf(state, person) === null) stop('notInQueue', label);
  if (state.current === null) stop('sessionEnded');
  if (state.machine.context.closing) stop('alreadyClosing');
  if (waiting.at(-1) !== person) return facts.add(at, { type: 'slot.passed', person });
  dropEmptySlots(facts, { waiting: waiting.length - 1, absent: false }, at);
  endSessionIfOver(facts, at);
  return facts;
}

export function orderQueue(facts: Facts, { queue }: CommandOf<'queue.order'>, { at }: Asked): Facts {
  const { state } = facts;
  const same = queue.length === state.queue.length && state.queue.every((person) => queue.includes(person));
  if (!same) stop('notInQueue');
  return facts.add(at, { type: 'queue.ordered', queue });
}

/** Who observes does nothing else; leading and keeping the time are two people's in a group of five or more. */
function clashOf(
  state: SessionState,
  role: Role,
  held: readonly Role[],
): 'roleTaken' | 'timekeeperAlone' | null {
  const watches = [role, ...held].some((one) => one === 'observer' || one === 'secondObserver');
  if (held.length > 0 && watches) return 'roleTaken';
  return held.some((other) => leadsAndKeepsTime(role, other)) && !isSmall(state) ? 'timekeeperAlone' : null;
}

function refuseClash(state: SessionState, role: Role, held: readonly Role[], label: string): void {
  const clash = clashOf(state, role, held);
  if (clash !== null) stop(clash, label);
}

/** So few that one person may lead and keep the time. */
const isSmall = ({ people, format }: SessionState) =>
  mayFacilitatorKeepTime({ people: people.filter((one) => one.present).map((one) => one.id), format });

const leadsAndKeepsTime = (a: Role, b: Role) =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

export function assignRole(facts: Facts, command: CommandOf<'role.assign'>, { at }: Asked): Facts {
  const { state } = facts;
  const { role, person } = command;
  if (!rolesOfFormat(state.format).includes(role)) stop('noSuchRole');
  if (person === null) {
    if (isNeeded(state, role)) stop('facilitatorNeeded');
    facts.add(at, { type: 'role.assigned', role, person });
    return leaveOutEmpty(facts, at);
  }
  const { label } = named(state, person);
  if (isExcluded(state.arranged, role, person)) stop('neverTakesRole', label);
  const held = rolesOf(state.roles, person).filter((other) => other !== role);
  if (presenterNow(state) === person) stop('presenterHoldsRole', label);
  const before = state.roles[role];
  const [given] = held;
  if (given && leadsAndKeepsTime(role, given) && !isSmall(state) && before && isHere(state.people, before)) {
    if (isExcluded(state.arranged, given, before)) stop('neverTakesRole', named(state, before).label);
    // A swap is one act: whoever led keeps the time, and the other way round.
    return facts
      .add(at, { type: 'role.assigned', role, person })
      .add(at, { type: 'role.assigned', role: given, person: before });
  }
  refuseClash(state, role, held, label);
  facts.add(at, { type: 'role.assigned', role, person });
  return restoreFilled(facts, at);
}

export function nameStandIn(facts: Facts, command: CommandOf<'role.standIn'>, { at }: Asked): Facts {
  const { state } = facts;
  const { role, person } = command;
  const { label } = named(state, person);
  const { slot: now, slots } = state.machine.context;
  const slot = currentStep(state)?.zone === 'slot' ? now : now + 1;
  if (slot > slots) stop('noSlotNow');
  if (isExcluded(state.arranged, role, person)) stop('neverTakesRole', label);
  if (!isHere(state.people, person)) stop('notHere', label);
  if (presenterOfSlot(state, slot) === person) stop('presenterHoldsRole', label);
  const standsIn = standInsOf(state, slot);
  const held = ROLES.filter(
    (other) => other !== role && (state.roles[other] === person || standsIn[other] === person),
  );
  refuseClash(state, role, held, label);
  return facts.add(at, { type: 'role.standIn', role, slot, person });
}
